import type { RuleChoices } from '../../../../contract/rule-choices';
import { isKey } from '../../settings/controls/key-of';
import { faultOf, type ConditionFault } from '../condition/fault';
import { holdsForAll } from '../condition/holds-for-all';
import type { DraftBook, DraftRule, RuleList } from './draft';

/** What is wrong with one audience or exclusion. */
export interface RuleFault {
  readonly name?: 'missing';
  readonly key?: 'odd' | 'taken';
  readonly condition?: ConditionFault | { readonly is: 'unreadable' } | { readonly is: 'for-all' };
}

/** An exclusion of everybody turns all variants off: it must be said that this is meant. */
const unmeant = ({ condition, meantForAll }: DraftRule, list: RuleList) =>
  list === 'exclusions' && !meantForAll && holdsForAll(condition) ? { is: 'for-all' as const } : null;

function faultsOf(
  rule: DraftRule,
  list: RuleList,
  all: readonly DraftRule[],
  choices: RuleChoices,
): RuleFault {
  const twin = all.some((other) => other.id !== rule.id && other.key === rule.key);
  const key = list === 'exclusions' ? undefined : !isKey(rule.key) ? 'odd' : twin ? 'taken' : undefined;
  const condition =
    rule.unreadable === null
      ? (faultOf(rule.condition, choices) ?? unmeant(rule, list))
      : { is: 'unreadable' as const };
  return {
    ...(rule.name.trim() === '' && { name: 'missing' as const }),
    ...(key && { key }),
    ...(condition && { condition }),
  };
}

/** What is wrong with a book before the server is asked, by the ids of its rules; those that are right are not in it. */
export function ruleFaults(draft: DraftBook, choices: RuleChoices): ReadonlyMap<string, RuleFault> {
  const faults = new Map<string, RuleFault>();
  for (const list of ['audiences', 'exclusions'] as const) {
    for (const rule of draft[list]) {
      const found = faultsOf(rule, list, draft[list], choices);
      if (Object.keys(found).length > 0) faults.set(rule.id, found);
    }
  }
  return faults;
}
