import { Accordion, Box } from '@strapi/design-system';
import { DragHandle } from '../../panel/drag-handle';
import type { Sorting } from '../../panel/sortable-list';
import { moved, replaced } from '../../settings/controls/listed';
import { MoveAndRemove } from '../../settings/controls/move-and-remove';
import { useWords } from '../../translations/use-words';
import type { DraftRule, RuleList } from '../book/draft';
import { refusedRule } from '../book/refusal';
import type { Book } from '../book/use-book';
import { canBeBuilt } from '../condition/query';
import { useConditionWords } from '../condition/sentence';
import { RuleFields } from './rule-fields';

interface Props {
  readonly book: Book;
  readonly list: RuleList;
  readonly rule: DraftRule;
  readonly name: string;
  readonly index: number;
  readonly sorting: Sorting;
}

/** One audience or exclusion: what it says at a glance, its place, and all of it when it is open. */
export function RuleItem({ book, list, rule, name, index, sorting }: Props) {
  const say = useWords();
  const wordsOf = useConditionWords();
  const { draft, refusal, mayChange } = book;
  const rules = draft[list];
  const put = (next: readonly DraftRule[]) => book.change({ [list]: next });
  const isWrong = book.tried && book.faults.has(rule.id);
  const words = canBeBuilt(rule.condition) ? wordsOf(rule.condition) : say('rules.json.described');
  const isRefused = refusedRule(refusal, draft) === rule.id && refusal?.is === 'fault';
  return (
    <Box ref={sorting.itemRef} style={sorting.style}>
      <Accordion.Item value={rule.id}>
        <Accordion.Header>
          <Accordion.Trigger description={isWrong || isRefused ? say('rules.wrong', { what: words }) : words}>
            {name}
          </Accordion.Trigger>
          <Accordion.Actions>
            {mayChange && <DragHandle name={name} sorting={sorting} />}
            <MoveAndRemove
              name={name}
              index={index}
              count={rules.length}
              disabled={!mayChange}
              onMove={(to) => put(moved(rules, index, to))}
              onRemove={() => put(rules.filter(({ id }) => id !== rule.id))}
            />
          </Accordion.Actions>
        </Accordion.Header>
        <Accordion.Content>
          <RuleFields
            list={list}
            rule={rule}
            fault={book.faults.get(rule.id) ?? {}}
            refused={isRefused ? say('rules.refused', { why: refusal.message }) : undefined}
            tried={book.tried}
            disabled={!mayChange}
            onChange={(next) => put(replaced(rules, index, next))}
          />
        </Accordion.Content>
      </Accordion.Item>
    </Box>
  );
}
