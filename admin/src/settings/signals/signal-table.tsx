import { Box, Table, Tbody, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';
import type { Signal } from '../../../../contract/vocabulary';
import { useWords } from '../../translations/use-words';
import { Card } from '../controls/card';
import { useInLanguage } from '../controls/languages';
import { replaced } from '../controls/listed';
import type { Draft } from '../draft/use-draft';
import { AddEvent } from './add-event';
import { SignalRow } from './signal-row';

/** What each kind of event says of a visitor's stage. */
export function SignalTable({ draft }: { readonly draft: Draft }) {
  const say = useWords();
  const inLanguage = useInLanguage();
  const { vocabulary, mayChange } = draft;
  const { signals, stages } = vocabulary;
  const put = (next: readonly Signal[]) => draft.change({ signals: next });
  return (
    <Card title={say('settings.signals.table')} about={say('settings.signals.table.about')}>
      <Box overflow="auto">
        <Table colCount={stages.length + 3} rowCount={signals.length + 1}>
          <Thead>
            <Tr>
              {[
                say('settings.signals.event'),
                say('settings.signals.suggests'),
                ...stages.map(({ key, label }) => inLanguage(label) || key),
              ].map((heading) => (
                <Th key={heading}>
                  <Typography variant="sigma" textColor="neutral600">
                    {heading}
                  </Typography>
                </Th>
              ))}
              {mayChange && (
                <Th>
                  <VisuallyHidden>{say('settings.actions')}</VisuallyHidden>
                </Th>
              )}
            </Tr>
          </Thead>
          <Tbody>
            {signals.map((signal, i) => (
              <SignalRow
                key={`${signal.event} ${i}`}
                signal={signal}
                stages={stages}
                disabled={!mayChange}
                onChange={(next) => put(replaced(signals, i, next))}
                onRemove={() => put(signals.filter((_, j) => j !== i))}
              />
            ))}
          </Tbody>
        </Table>
      </Box>
      {mayChange && (
        <AddEvent taken={signals.map(({ event }) => event)} onAdd={(event) => put([...signals, { event }])} />
      )}
    </Card>
  );
}
