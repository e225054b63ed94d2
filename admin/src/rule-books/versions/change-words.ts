import { useContext } from 'react';
import { useIntl } from 'react-intl';
import type { Change } from '../../../../contract/settings';
import { useInLanguage } from '../../settings/controls/languages';
import { en } from '../../translations/en';
import { useWords } from '../../translations/use-words';
import { ChoicesContext } from '../condition/choices';
import { canBeBuilt } from '../condition/query';
import { useConditionWords } from '../condition/sentence';

/** From this part of a path on the change is one of a condition. */
const CONDITION = 'condition';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Says a change of a rule book as people do: "Audiences › Comes often › Condition › Visits: 3 → 4". */
export function useChangeWords(): (change: Change) => string {
  const say = useWords();
  const inLanguage = useInLanguage();
  const conditionWords = useConditionWords();
  const { attributes } = useContext(ChoicesContext);
  const { formatList } = useIntl();

  const part = (name: string | number): string => {
    const key = `rules.part.${name}`;
    if (key in en) return say(key as keyof typeof en);
    const attribute = attributes.find((one) => one.key === name);
    return attribute ? inLanguage(attribute.label) : typeof name === 'number' ? `${name + 1}.` : name;
  };
  const value = (given: unknown): string => {
    if (typeof given === 'boolean') return say(given ? 'rules.yes' : 'rules.no');
    if (Array.isArray(given)) return formatList(given.map(value), { type: 'unit' });
    if (!isRecord(given)) return String(given);
    const { name, condition } = given;
    if (canBeBuilt(condition)) return `${String(name ?? '')} (${conditionWords(condition)})`;
    return canBeBuilt(given) ? conditionWords(given) : JSON.stringify(given);
  };
  return ({ path, before, after }) => {
    const inside = path.indexOf(CONDITION);
    const named = path.map((one, i) => (inside >= 0 && i > inside ? String(one) : part(one)));
    const where = named.join(' › ');
    if (before === undefined) return say('settings.change.came', { where, after: value(after) });
    if (after === undefined) return say('settings.change.went', { where, before: value(before) });
    return say('settings.change.changed', { where, before: value(before), after: value(after) });
  };
}
