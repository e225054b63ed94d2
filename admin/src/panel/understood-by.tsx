import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { RecipientKind, Understood } from '../../../contract/comprehension';
import type { EntryPanel } from '../../../contract/panel';
import type { Suggests } from '../../../contract/target';
import type { EntryInLocale } from '../api/entries';
import { useComprehensionQuery } from '../api/writing';
import { useWords } from '../translations/use-words';
import { Working } from '../writing/understood';
import { Note } from './note';
import type { TargetWords } from './target-words';

interface Props {
  readonly panel: EntryPanel;
  readonly entry: EntryInLocale;
  readonly people: TargetWords['people'];
}

type Known = Understood & { readonly understood: number };

const isOfAll = ({ kind }: Understood): boolean => Object.keys(kind).length === 0;
const isKnown = (row: Understood): row is Known => row.state === 'estimated' && row.understood !== null;
const least = (rows: readonly Known[]): Known | undefined =>
  [...rows].sort((one, other) => one.understood - other.understood)[0];
const aboutOf = ({ stage, knowledge }: RecipientKind): Suggests => ({
  ...(stage !== undefined && { stages: [stage] }),
  ...(knowledge !== undefined && { attributes: { knowledge } }),
});

function Readers({ panel, entry, people }: Props) {
  const say = useWords();
  const { formatNumber } = useIntl();
  const { data, isError, refetch } = useComprehensionQuery(entry);
  if (isError) return <Note>{say('understood.failed')}</Note>;
  if (!data) return <Note>{say('panel.loading')}</Note>;
  if ('working' in data) return <Working visitors={data.working.visitors} again={refetch} />;
  const share = (part: number | null) =>
    formatNumber(part ?? 0, { style: 'percent', maximumFractionDigits: 0 });
  const contents = [
    ...panel.rows.map(({ key, name }) => ({ key, name })),
    { key: null, name: say('default.name') },
  ];
  const told = contents.flatMap(({ key, name }) => {
    const rows = data.rows.filter((row) => row.variant === key).filter(isKnown);
    const all = rows.find(isOfAll);
    return all ? [{ key, name, all, hardest: least(rows.filter((row) => !isOfAll(row))) }] : [];
  });
  if (told.length === 0) return <Note>{say('understood.none')}</Note>;
  return (
    <>
      <Note>{say('understood.about')}</Note>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {told.map(({ key, name, all, hardest }) => (
          <Box key={key} tag="li">
            <Typography variant="pi" tag="p">
              {say('understood.of', {
                name,
                share: share(all.understood),
                visitors: formatNumber(all.visitors ?? 0),
                low: share(all.low),
                high: share(all.high),
              })}
            </Typography>
            {hardest && hardest.understood < all.understood && (
              <Note>
                {say('understood.least', {
                  people: people(aboutOf(hardest.kind)),
                  share: share(hardest.understood),
                })}
              </Note>
            )}
          </Box>
        ))}
      </Flex>
    </>
  );
}

/** Whether readers understood the entry, content by content, and who of them least. Asked for once it is opened. */
export function UnderstoodBy(props: Props) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Box>
      <TextButton
        aria-expanded={open}
        endIcon={open ? <CaretUp aria-hidden /> : <CaretDown aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        {say('understood.ask')}
      </TextButton>
      {open && (
        <Box paddingTop={2} data-understood-by>
          <Readers {...props} />
        </Box>
      )}
    </Box>
  );
}
