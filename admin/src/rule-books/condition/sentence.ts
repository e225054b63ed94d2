import { useContext } from 'react';
import { useIntl } from 'react-intl';
import type { RuleGroupType, RuleType } from 'react-querybuilder';
import { factKind } from '../../../../contract/facts';
import { useWords } from '../../translations/use-words';
import { useChoices, useLabelOf } from './choices';
import { EntriesContext, isOfEntries } from './entries';
import { useFactWords } from './fact-words';
import { isGroup, OF_KNOWING, queryOf } from './query';

/** A day, or a time with its zone. */
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Says what a condition asks for: "Visits is at least 3, and Stage on Televisions is one of Comparing or Deciding". */
export function useConditionWords(): (condition: unknown) => string {
  const say = useWords();
  const words = useFactWords();
  const { valuesOf } = useChoices();
  const labelOf = useLabelOf();
  const { named } = useContext(EntriesContext);
  const { formatList, formatNumber, formatDate } = useIntl();

  const value = (fact: string, given: unknown): string => {
    if (typeof given === 'boolean') return say(given ? 'rules.yes' : 'rules.no');
    if (typeof given === 'number') return formatNumber(given, { maximumFractionDigits: 6 });
    const text = String(given ?? '');
    if (text === '') return '…';
    if (isOfEntries(fact)) return say('rules.quoted', { text: named.get(text)?.label ?? text });
    if (factKind(fact)?.type !== 'date') return say('rules.quoted', { text: labelOf(valuesOf(fact), text) });
    const zone = DAY.test(text) ? { timeZone: 'UTC' } : { timeStyle: 'short' as const };
    return Number.isNaN(Date.parse(text)) ? text : formatDate(text, { dateStyle: 'medium', ...zone });
  };
  const ofRule = ({ field, operator, value: given }: RuleType): string => {
    const type = factKind(field)?.type ?? 'text';
    const asked = `${words.fact(field)} ${words.operator(operator, type)}`;
    if (OF_KNOWING.includes(operator)) return asked;
    if (!Array.isArray(given)) return `${asked} ${value(field, given)}`;
    const all = given.map((one) => value(field, one));
    return `${asked} ${formatList(all, { type: operator === '$between' ? 'conjunction' : 'disjunction' })}`;
  };
  const ofGroup = (group: RuleGroupType, inner: boolean): string => {
    const { rules, combinator, not } = group;
    if (rules.length === 0)
      return say(combinator === 'or' ? 'rules.sentence.nobody' : 'rules.sentence.everybody');
    const join = say(combinator === 'or' ? 'rules.sentence.or' : 'rules.sentence.and');
    const whole = rules.map((one) => (isGroup(one) ? ofGroup(one, true) : ofRule(one))).join(` ${join} `);
    if (not) return say('rules.sentence.not', { what: whole });
    return inner && rules.length > 1 ? `(${whole})` : whole;
  };
  return (condition) => ofGroup(queryOf(condition), false);
}
