import {
  Box,
  IconButton,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useWords } from '../../translations/use-words';
import { Card } from '../controls/card';
import { replaced } from '../controls/listed';
import type { Draft } from '../draft/use-draft';
import { AddHint } from './add-hint';
import { useObservationWords } from './observation-words';
import { usePointedAt } from './pointed-at';
import { StrengthChoice } from './strength-choice';

/** What is observed besides, and what it says of a recipient. */
export function HintList({ draft }: { readonly draft: Draft }) {
  const say = useWords();
  const observed = useObservationWords();
  const pointedAt = usePointedAt(draft.vocabulary);
  const { vocabulary, mayChange } = draft;
  const { hints } = vocabulary;
  const put = (next: typeof hints) => draft.change({ hints: next });
  return (
    <Card title={say('settings.hints')} about={say('settings.hints.about')}>
      {hints.length === 0 && <Typography tag="p">{say('settings.hints.none')}</Typography>}
      {hints.length > 0 && (
        <Box overflow="auto">
          <Table colCount={mayChange ? 4 : 3} rowCount={hints.length + 1}>
            <Thead>
              <Tr>
                {(['observed', 'says', 'strength'] as const).map((column) => (
                  <Th key={column}>
                    <Typography variant="sigma" textColor="neutral600">
                      {say(`settings.hints.${column}`)}
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
              {hints.map((hint, i) => (
                <Tr key={i}>
                  <Td>
                    <Typography>{observed(hint)}</Typography>
                  </Td>
                  <Td>
                    <Typography>{pointedAt(hint)}</Typography>
                  </Td>
                  <Td>
                    <StrengthChoice
                      label={say('settings.signals.cell', { event: observed(hint), what: pointedAt(hint) })}
                      value={hint.strength}
                      optional={false}
                      disabled={!mayChange}
                      onChange={(strength) => strength && put(replaced(hints, i, { ...hint, strength }))}
                    />
                  </Td>
                  {mayChange && (
                    <Td>
                      <IconButton
                        label={say('settings.hints.remove', { what: observed(hint), says: pointedAt(hint) })}
                        variant="ghost"
                        onClick={() => put(hints.filter((_, j) => j !== i))}
                      >
                        <Trash />
                      </IconButton>
                    </Td>
                  )}
                </Tr>
              ))}
            </Tbody>
          </Table>
        </Box>
      )}
      {mayChange && <AddHint vocabulary={vocabulary} onAdd={(hint) => put([...hints, hint])} />}
    </Card>
  );
}
