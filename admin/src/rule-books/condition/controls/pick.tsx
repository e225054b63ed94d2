import { Combobox, ComboboxOption, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useWords } from '../../../translations/use-words';
import { useLabelOf, type Option } from '../choices';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly disabled?: boolean;
  /** Anything else can be written too. */
  readonly free?: boolean;
  onPick(value: string): void;
}

/** From so many on a list is searched. */
const MANY = 12;

/** One of some; what is chosen is shown though the list no longer has it. */
export function Pick({ label, value, options, disabled = false, free = false, onPick }: Props) {
  const say = useWords();
  const labelOf = useLabelOf();
  const known = value === '' || options.some((one) => one.value === value);
  const shown = known ? options : [{ value, label: labelOf(options, value) }, ...options];
  if (free || options.length > MANY) {
    return (
      <Combobox
        aria-label={label}
        size="S"
        value={value || undefined}
        disabled={disabled}
        creatable={free ? 'visible' : false}
        creatableDisabled={!free}
        createMessage={(text) => say('rules.use-text', { text })}
        noOptionsMessage={() => say('rules.no-option')}
        placeholder={say('rules.choose')}
        onCreateOption={(text) => text && onPick(text)}
        onChange={(chosen) => chosen !== undefined && chosen !== null && onPick(String(chosen))}
      >
        {shown.map((one) => (
          <ComboboxOption key={one.value} value={one.value}>
            {one.label}
          </ComboboxOption>
        ))}
      </Combobox>
    );
  }
  return (
    <SingleSelect
      aria-label={label}
      size="S"
      value={value}
      disabled={disabled}
      placeholder={say('rules.choose')}
      onChange={(chosen) => onPick(String(chosen))}
    >
      {shown.map((one) => (
        <SingleSelectOption key={one.value} value={one.value}>
          {one.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
