import { Box, Typography } from '@strapi/design-system';
import {
  CartesianGrid,
  Legend,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTheme } from 'styled-components';
import type { Bin } from '../../../contract/calibration';
import { useWords } from '../translations/use-words';
import { usePerCent } from '../visitors/moments';

interface Props {
  readonly before: readonly Bin[];
  readonly after: readonly Bin[];
}

/** What readiness promised against what came of it; on the diagonal it can be taken at its word. */
export default function ReliabilityChart({ before, after }: Props) {
  const say = useWords();
  const perCent = usePerCent();
  const { colors } = useTheme() as unknown as { colors: Readonly<Record<string, string>> };
  const most = Math.max(
    0.1,
    ...[...before, ...after].flatMap(({ expected, observed }) => [expected, observed]),
  );
  const end = Math.min(1, Math.ceil(most * 10) / 10);
  const tick = { fill: colors['neutral700'], fontSize: 12 };
  const axis = { type: 'number', domain: [0, end], tick, tickFormatter: perCent } as const;
  return (
    <Box role="img" aria-label={say('learning.reliability')}>
      <ResponsiveContainer width="100%" height={320}>
        <ScatterChart accessibilityLayer={false} margin={{ top: 8, right: 24, bottom: 8 }}>
          <CartesianGrid stroke={colors['neutral200']} />
          <XAxis {...axis} dataKey="expected" name={say('learning.expected')} />
          <YAxis {...axis} dataKey="observed" name={say('learning.observed')} />
          <ReferenceLine
            segment={[
              { x: 0, y: 0 },
              { x: end, y: end },
            ]}
            stroke={colors['neutral500']}
            strokeDasharray="4 4"
          />
          <Tooltip
            formatter={(value) => perCent(Number(value))}
            contentStyle={{ background: colors['neutral0'], borderColor: colors['neutral200'] }}
          />
          <Legend formatter={(name: string) => <Typography variant="pi">{name}</Typography>} />
          <Scatter
            name={say('learning.before')}
            data={[...before]}
            fill={colors['neutral600']}
            line
            shape="triangle"
            isAnimationActive={false}
          />
          <Scatter
            name={say('learning.after')}
            data={[...after]}
            fill={colors['primary600']}
            line
            isAnimationActive={false}
          />
        </ScatterChart>
      </ResponsiveContainer>
    </Box>
  );
}
