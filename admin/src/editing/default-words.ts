import { useIntl } from 'react-intl';
import { useWords } from '../translations/use-words';

const LONG = 160;

interface Node {
  readonly text?: string;
  readonly children?: readonly Node[];
}

const textOf = ({ text = '', children = [] }: Node): string => text + children.map(textOf).join('');
const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Says what the default content says at a field: in a line, or whole. */
export function useDefaultWords(): (value: unknown, type: string, isWhole?: boolean) => string {
  const say = useWords();
  const { formatDate } = useIntl();
  return (value, type, isWhole = false) => {
    const shorten = (words: string) =>
      isWhole || words.length <= LONG ? words : `${words.slice(0, LONG - 1).trimEnd()}…`;
    if (value === null || value === undefined || value === '') return say('field.nothing');
    if (type === 'boolean') return say(value === true ? 'field.true' : 'field.false');
    if (type === 'datetime') return formatDate(String(value), { dateStyle: 'medium', timeStyle: 'short' });
    if (type === 'relation' && isRow(value))
      return say('field.count', { count: String(value['count'] ?? 0) });
    if (type === 'blocks') return shorten((value as Node[]).map(textOf).join(' '));
    if (type === 'media') {
      const files = (Array.isArray(value) ? value : [value]) as readonly { name?: string }[];
      return files.length > 0 ? files.map(({ name }) => name).join(', ') : say('field.nothing');
    }
    if (type === 'dynamiczone' || type === 'component') {
      return Array.isArray(value)
        ? say('field.count', { count: String(value.length) })
        : say('field.component');
    }
    return shorten(typeof value === 'object' ? JSON.stringify(value) : String(value));
  };
}
