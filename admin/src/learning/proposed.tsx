import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import type { Proposal } from '../../../contract/calibration';
import { Card } from '../settings/controls/card';
import { useWords } from '../translations/use-words';
import { useInLanguage } from '../try-it/in-language';
import { usePerCent } from '../visitors/moments';
import { PlainTable } from '../visitors/plain-table';

const ReliabilityChart = lazy(() => import('./reliability-chart'));

/** A proposal of calibrating: the advice, before and after, how far it can be taken at its word, and each change. */
export function Proposed({ proposal }: { readonly proposal: Proposal }) {
  const say = useWords();
  const inWords = useInLanguage();
  const perCent = usePerCent();
  const { formatNumber } = useIntl();
  const { before, after, changes, advice } = proposal;
  const number = (value: number | null): string =>
    value === null ? '–' : formatNumber(value, { maximumFractionDigits: 3 });
  const tenths = Math.max(before.quality.reliability.length, after.quality.reliability.length);
  const share = (value: number | undefined): string => (value === undefined ? '–' : perCent(value));
  return (
    <>
      <Card title={say('learning.advice')} about={inWords(advice)}>
        <PlainTable
          label={say('learning.quality')}
          heads={[say('learning.measure'), say('learning.before'), say('learning.after')]}
          rows={[
            {
              key: 'auc',
              cells: [say('learning.auc'), number(before.quality.auc), number(after.quality.auc)],
            },
            {
              key: 'ece',
              cells: [say('learning.ece'), number(before.quality.ece), number(after.quality.ece)],
            },
          ]}
        />
      </Card>
      <Card title={say('learning.reliability')} about={say('learning.reliability.about')}>
        <Suspense fallback={<Loader small />}>
          <ReliabilityChart before={before.quality.reliability} after={after.quality.reliability} />
        </Suspense>
        <Box paddingTop={4}>
          <PlainTable
            label={say('learning.reliability')}
            heads={[
              say('learning.tenth'),
              say('learning.expected.before'),
              say('learning.observed.before'),
              say('learning.expected.after'),
              say('learning.observed.after'),
            ]}
            rows={Array.from({ length: tenths }, (_, i) => {
              const [then, now] = [before.quality.reliability[i], after.quality.reliability[i]];
              return {
                key: String(i),
                cells: [
                  String(i + 1),
                  share(then?.expected),
                  share(then?.observed),
                  share(now?.expected),
                  share(now?.observed),
                ],
              };
            })}
          />
        </Box>
      </Card>
      <Card
        title={say('learning.changes')}
        about={changes.length === 0 ? say('learning.changes.none') : String(changes.length)}
      >
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {changes.map(({ term, text }) => (
            <Typography key={term} tag="li">
              {inWords(text)}
            </Typography>
          ))}
        </Flex>
      </Card>
    </>
  );
}
