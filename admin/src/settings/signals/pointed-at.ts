import type { Vocabulary } from '../../../../contract/vocabulary';
import { useWords } from '../../translations/use-words';
import { useInLanguage } from '../controls/languages';

interface Pointer {
  readonly attribute: string;
  readonly value?: string;
  /** Distance on the scale. */
  readonly step?: number;
}

/** "Knowledge: expert", or where on the scale a hint points from what was read. */
export function usePointedAt({ attributes }: Vocabulary): (pointer: Pointer) => string {
  const say = useWords();
  const inLanguage = useInLanguage();
  return ({ attribute: key, value, step = 0 }) => {
    const attribute = attributes.find((one) => one.key === key);
    const label = attribute?.values.find((one) => one.key === value)?.label;
    const name = attribute ? inLanguage(attribute.label) : key;
    const steps = step === 0 ? 'same' : step < 0 ? 'lower' : 'higher';
    const what =
      value === undefined
        ? say(`settings.hints.${steps}`, { count: String(Math.abs(step)) })
        : label
          ? inLanguage(label)
          : value;
    return say('settings.hints.points', { attribute: name, value: what });
  };
}
