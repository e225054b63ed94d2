import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useWords } from '../translations/use-words';

interface Props {
  readonly label: string;
  /** Tells fields of the two columns apart. */
  readonly name: string;
  readonly value: string | undefined;
  /** What is said while nothing is chosen. */
  readonly none: string;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
  onChoose(key: string | undefined): void;
}

/** One of several, or none. */
export function ChooseKey({ label, name, value, none, choices, onChoose }: Props) {
  const say = useWords();
  return (
    <Field.Root name={name}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value ?? ''}
        placeholder={none}
        clearLabel={say('try.clear')}
        onClear={() => onChoose(undefined)}
        onChange={(key) => onChoose(String(key))}
      >
        {choices.map((one) => (
          <SingleSelectOption key={one.key} value={one.key}>
            {one.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
