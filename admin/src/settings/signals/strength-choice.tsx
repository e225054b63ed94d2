import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Strength } from '../../../../contract/hints';
import { useWords } from '../../translations/use-words';

const NONE = 'none';
const CHOICES: readonly (Strength | typeof NONE)[] = [NONE, 'weak', 'clear', 'strong'];

interface Props {
  /** "A search: Exploring", for those who do not see the table. */
  readonly label: string;
  readonly value: Strength | undefined;
  readonly disabled: boolean;
  /** Whether it may say nothing. */
  readonly optional?: boolean;
  onChange(value: Strength | undefined): void;
}

/** How much something says: nothing, or weak, clear, strong evidence. */
export function StrengthChoice({ label, value, disabled, optional = true, onChange }: Props) {
  const say = useWords();
  return (
    <SingleSelect
      size="S"
      aria-label={label}
      value={value ?? NONE}
      disabled={disabled}
      onChange={(chosen) => onChange(chosen === NONE ? undefined : (chosen as Strength))}
    >
      {CHOICES.filter((choice) => optional || choice !== NONE).map((choice) => (
        <SingleSelectOption key={choice} value={choice}>
          {say(`settings.strength.${choice}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
