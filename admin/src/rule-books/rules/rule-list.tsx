import { Accordion, Box, Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { SortableList } from '../../panel/sortable-list';
import { Card } from '../../settings/controls/card';
import { moved } from '../../settings/controls/listed';
import { useWords } from '../../translations/use-words';
import { newRule, type DraftRule, type RuleList as Which } from '../book/draft';
import { refusedRule } from '../book/refusal';
import type { Book } from '../book/use-book';
import { RuleItem } from './rule-item';

/** A rule as the list moves it. */
interface Shown {
  readonly key: string;
  readonly rule: DraftRule;
}

/** No rule has this id. */
const NONE = 'none';

/** The audiences of a book in deciding order, or its exclusions. */
export function RuleList({ book, list }: { readonly book: Book; readonly list: Which }) {
  const say = useWords();
  const [chosen, setChosen] = useState('');
  const { draft, tried, faults, refusal, mayChange } = book;
  const rules = draft[list];
  const refused = refusedRule(refusal, draft);
  const wrong = rules.find(({ id }) => id === refused || (tried && faults.has(id)))?.id;
  const isThere = chosen === NONE || rules.some(({ id }) => id === chosen);
  const open = isThere ? chosen : (wrong ?? NONE);
  const put = (next: readonly DraftRule[]) => book.change({ [list]: next });
  const nameOf = ({ rule }: Shown) => rule.name.trim() || say(`rules.${list}.unnamed`);
  const add = () => {
    const rule = newRule();
    put([...rules, rule]);
    setChosen(rule.id);
  };
  return (
    <Card
      title={say(`rules.${list}`)}
      about={say(rules.length === 0 ? `rules.${list}.empty` : `rules.${list}.about`)}
    >
      {rules.length > 0 && (
        <Box paddingBottom={4}>
          <Accordion.Root size="M" value={open} onValueChange={(id) => setChosen(id || NONE)}>
            <SortableList<Shown>
              items={rules.map((rule) => ({ key: rule.id, rule }))}
              nameOf={nameOf}
              isClosed={!mayChange}
              onMove={(id, to) =>
                put(
                  moved(
                    rules,
                    rules.findIndex((one) => one.id === id),
                    to,
                  ),
                )
              }
              frame={(inside) => <>{inside}</>}
              render={(shown, index, sorting) => (
                <RuleItem
                  book={book}
                  list={list}
                  rule={shown.rule}
                  name={nameOf(shown)}
                  index={index}
                  sorting={sorting}
                />
              )}
            />
          </Accordion.Root>
        </Box>
      )}
      <Flex>
        <Button variant="secondary" startIcon={<Plus />} disabled={!mayChange} onClick={add}>
          {say(`rules.${list}.add`)}
        </Button>
      </Flex>
    </Card>
  );
}
