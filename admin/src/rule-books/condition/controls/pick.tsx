import { Combobox, ComboboxOption, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useEffect, useState } from 'react';
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

/** One of many, found by its name; where it is free, any text. */
function Search({ label, value, options, disabled = false, free = false, onPick }: Props) {
  const say = useWords();
  const name = options.find((one) => one.value === value)?.label ?? value;
  // Left to itself the control shows the value where other texts are allowed, which of a topic is a document id.
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  return (
    <Combobox
      aria-label={label}
      size="S"
      value={value || undefined}
      textValue={typed}
      onTextValueChange={setTyped}
      onOpenChange={(open) => !open && setTyped(name)}
      disabled={disabled}
      creatable={free ? 'visible' : false}
      creatableDisabled={!free}
      createMessage={(text) => (text === '' ? say('rules.type-text') : say('rules.use-text', { text }))}
      noOptionsMessage={() => say('rules.no-option')}
      placeholder={say('rules.choose')}
      onCreateOption={(text) => text && onPick(text)}
      onChange={(chosen) => chosen !== undefined && chosen !== null && onPick(String(chosen))}
    >
      {options.map((one) => (
        <ComboboxOption key={one.value} value={one.value} textValue={one.label}>
          {one.label}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}

/** One of some; what is chosen is shown though the list no longer has it. */
export function Pick(props: Props) {
  const { label, value, options, disabled = false, free = false, onPick } = props;
  const say = useWords();
  const labelOf = useLabelOf();
  const known = value === '' || options.some((one) => one.value === value);
  const shown = known ? options : [{ value, label: labelOf(options, value) }, ...options];
  if (free || options.length > MANY) return <Search {...props} options={shown} />;
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
