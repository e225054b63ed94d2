import type { Attribute, Vocabulary } from '../../../../contract/vocabulary';
import { Choice } from '../controls/choice';
import { usePointedAt } from './pointed-at';

/** A value of an attribute. */
export interface Pointed {
  readonly attribute: string;
  readonly value: string;
}

interface Props {
  readonly name: string;
  readonly label: string;
  readonly vocabulary: Vocabulary;
  readonly value: Pointed;
  onChange(value: Pointed): void;
}

const valuesOf = ({ key, values }: Attribute): Pointed[] =>
  values.map((value) => ({ attribute: key, value: value.key }));
// Neither has a space in it.
const nameOf = ({ attribute, value }: Pointed): string => `${attribute} ${value}`;

/** The first value there is; null where no attribute has any. */
export const firstPointed = ({ attributes }: Vocabulary): Pointed | null =>
  attributes.flatMap(valuesOf)[0] ?? null;

/** Which value of which attribute something speaks for. */
export function PointsAt({ name, label, vocabulary, value, onChange }: Props) {
  const wordsOf = usePointedAt(vocabulary);
  const all = vocabulary.attributes.flatMap(valuesOf);
  return (
    <Choice
      name={name}
      label={label}
      value={nameOf(value)}
      disabled={false}
      options={all.map((one) => ({ value: nameOf(one), label: wordsOf(one) }))}
      onChange={(chosen) => onChange(all.find((one) => nameOf(one) === chosen) ?? value)}
    />
  );
}
