import { Box, Typography } from '@strapi/design-system';
import {
  Area,
  AreaChart,
  Legend,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTheme } from 'styled-components';
import type { Beliefs } from '../../../contract/visitor-page';
import { stageColour, tokenOf } from '../settings/stages/stage-colour';
import { useWords } from '../translations/use-words';
import { useInLanguage } from '../try-it/in-language';
import { flagsAt } from './flags';
import { useMoments, usePerCent } from './moments';

interface Props {
  readonly beliefs: Beliefs;
  readonly topic: Beliefs['topics'][number];
}

/** Where the upper end of a line lies in the drawing. */
interface FlagPlace {
  readonly viewBox: { readonly x: number; readonly y: number };
}

const LINES = [
  'primary600',
  'success600',
  'warning600',
  'danger600',
  'alternative600',
  'secondary600',
] as const;

/** The belief in each stage as stacked areas, a line where the stage acted on changes; below it the attributes. */
export default function BeliefChart({ beliefs, topic }: Props) {
  const say = useWords();
  const inWords = useInLanguage();
  const moment = useMoments();
  const perCent = usePerCent();
  const { colors } = useTheme() as unknown as { colors: Readonly<Record<string, string>> };
  const { moments, attributes, vocabulary } = beliefs;
  const { stages } = vocabulary;

  const rows = moments.flatMap((at, place) => {
    const belief = topic.belief[place];
    return belief ? [{ at, ...Object.fromEntries(stages.map(({ key }, i) => [key, belief[i] ?? 0])) }] : [];
  });
  const certainties = moments.map((at, place) => ({
    at,
    ...Object.fromEntries(attributes.map(({ key, held }) => [key, held[place]?.certainty ?? null])),
  }));
  const changes = moments.filter(
    (_, place) => topic.stage[place] !== (topic.stage[place - 1] ?? null) && topic.stage[place] !== null,
  );
  const wordsAt = (at: number): string => {
    const stage = stages.find(({ key }) => key === topic.stage[moments.indexOf(at)]);
    return stage ? inWords(stage.label) : '';
  };
  const nameOf = (key: string): string => {
    const attribute = vocabulary.attributes.find((one) => one.key === key);
    return attribute ? inWords(attribute.label) : key;
  };
  const tick = { fill: colors['neutral700'], fontSize: 12 };
  const time = (
    <XAxis
      dataKey="at"
      type="number"
      scale="time"
      domain={['dataMin', 'dataMax']}
      tick={tick}
      minTickGap={40}
      tickFormatter={(at: number) => moment(at, false)}
    />
  );
  const share = <YAxis domain={[0, 1]} tick={tick} tickFormatter={perCent} />;
  const hint = (
    <Tooltip
      labelFormatter={(at) => moment(Number(at))}
      formatter={(value) => perCent(Number(value))}
      contentStyle={{
        background: colors['neutral0'],
        color: colors['neutral800'],
        borderColor: colors['neutral200'],
      }}
    />
  );
  const legend = (
    <Legend itemSorter={null} formatter={(name: string) => <Typography variant="pi">{name}</Typography>} />
  );
  return (
    <Box>
      <Box role="img" aria-label={say('visitors.beliefs.title')}>
        <ResponsiveContainer width="100%" height={300}>
          <AreaChart data={rows} accessibilityLayer={false} margin={{ top: 40, right: 16 }}>
            {time}
            {share}
            {hint}
            {legend}
            {stages.map((stage) => (
              <Area
                key={stage.key}
                dataKey={stage.key}
                name={inWords(stage.label)}
                stackId="belief"
                type="linear"
                isAnimationActive={false}
                stroke={colors[tokenOf(stageColour(stages, stage.key))]}
                fill={colors[tokenOf(stageColour(stages, stage.key))]}
                fillOpacity={0.6}
              />
            ))}
            {flagsAt(changes, moments).map(({ at, row, before }) => (
              <ReferenceLine
                key={at}
                x={at}
                stroke={colors['neutral800']}
                strokeDasharray="4 2"
                label={({ viewBox: { x, y } }: FlagPlace) =>
                  row === null ? (
                    <g />
                  ) : (
                    <text
                      x={x + (before ? -4 : 4)}
                      y={y - 8 - row * 16}
                      textAnchor={before ? 'end' : 'start'}
                      fill={colors['neutral800']}
                      fontSize={12}
                    >
                      {wordsAt(at)}
                    </text>
                  )
                }
              />
            ))}
          </AreaChart>
        </ResponsiveContainer>
      </Box>
      {attributes.length > 0 && (
        <Box paddingTop={4}>
          <Typography variant="sigma" tag="h3" textColor="neutral600">
            {say('visitors.beliefs.attributes')}
          </Typography>
          <Box role="img" aria-label={say('visitors.beliefs.attributes')}>
            <ResponsiveContainer width="100%" height={200}>
              <LineChart data={certainties} accessibilityLayer={false} margin={{ top: 8, right: 16 }}>
                {time}
                {share}
                {hint}
                {legend}
                {attributes.map(({ key }, i) => (
                  <Line
                    key={key}
                    dataKey={key}
                    name={nameOf(key)}
                    type="stepAfter"
                    dot={false}
                    isAnimationActive={false}
                    stroke={colors[LINES[i % LINES.length] ?? 'primary600']}
                    strokeWidth={2}
                  />
                ))}
              </LineChart>
            </ResponsiveContainer>
          </Box>
        </Box>
      )}
    </Box>
  );
}
