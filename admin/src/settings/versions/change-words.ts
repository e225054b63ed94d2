import { useIntl } from 'react-intl';
import type { Change } from '../../../../contract/settings';
import type { Vocabulary, Words } from '../../../../contract/vocabulary';
import { en } from '../../translations/en';
import { useWords } from '../../translations/use-words';
import { useInLanguage } from '../controls/languages';
import { useEventName } from '../signals/event-names';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWords = (value: unknown): value is Words => isRecord(value) && typeof value['en'] === 'string';

/** Says a change as people do: "Stages › Owning › Half is forgotten after: 30 → 400". */
export function useChangeWords(vocabulary: Vocabulary | undefined): (change: Change) => string {
  const say = useWords();
  const inLanguage = useInLanguage();
  const eventName = useEventName();
  const { formatList, formatDisplayName } = useIntl();
  const labels = new Map<string, Words>();
  for (const one of [...(vocabulary?.stages ?? []), ...(vocabulary?.attributes ?? [])]) {
    labels.set(one.key, one.label);
    for (const value of 'values' in one ? one.values : []) labels.set(value.key, value.label);
  }

  const named = (part: string): string => {
    const label = labels.get(part);
    return label ? inLanguage(label) : part;
  };
  const field = (part: string): string | null => {
    const key = `settings.field.${part}`;
    return key in en ? say(key as keyof typeof en) : null;
  };
  const partOf = (part: string | number, path: Change['path'], i: number): string => {
    if (typeof part === 'number') return `${part + 1}.`;
    const before = path[i - 1];
    if (before === 'signals') return eventName(part);
    if (before === 'label' || before === 'description')
      return formatDisplayName(part, { type: 'language', fallback: 'code' }) ?? part;
    return i % 2 === 0 || before === 'strengths' ? (field(part) ?? named(part)) : named(part);
  };
  const value = (given: unknown): string => {
    if (given === undefined) return say('settings.change.nothing');
    if (Array.isArray(given)) return formatList(given.map(value), { type: 'unit' });
    if (isWords(given)) return inLanguage(given);
    if (isRecord(given)) {
      const own = given['label'] ?? given['event'] ?? given['value'] ?? given['attribute'];
      return own === undefined ? formatList(Object.values(given).map(value), { type: 'unit' }) : value(own);
    }
    return typeof given === 'string' ? (field(given) ?? named(given)) : String(given);
  };

  return ({ path, before, after }) => {
    const where = path.map((part, i) => partOf(part, path, i)).join(' › ');
    if (before === undefined) return say('settings.change.came', { where, after: value(after) });
    if (after === undefined) return say('settings.change.went', { where, before: value(before) });
    return say('settings.change.changed', { where, before: value(before), after: value(after) });
  };
}
