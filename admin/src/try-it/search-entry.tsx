import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useEntriesToTryQuery, type EntryChoice, type Schema } from '../api/trying';
import { useWords } from '../translations/use-words';

interface Props {
  readonly label: string;
  /** The label is heard and not seen, and the control small: within a line of others. */
  readonly isBare?: boolean;
  readonly disabled?: boolean;
  readonly schema: Schema;
  readonly locale: string | undefined;
  /** The chosen entry; its name is looked up where the list does not hold it. */
  readonly value: string | undefined;
  /** Not to be chosen (again). */
  readonly except?: readonly string[];
  onChoose(documentId: string | undefined): void;
}

const NOBODY: readonly EntryChoice[] = [];
/** ms without a key pressed, before what was typed is searched for. */
const REST = 300;

/** Finds an entry of a type by its words. */
export function SearchEntry(props: Props) {
  const { label, isBare = false, disabled = false, schema, locale, value, except = [], onChoose } = props;
  const say = useWords();
  const [typed, setTyped] = useState('');
  const chosen = useEntriesToTryQuery(
    { schema, locale, documentIds: value === undefined ? [] : [value] },
    { skip: value === undefined },
  );
  const name = chosen.currentData?.find(({ documentId }) => documentId === value)?.label;
  const shown = value === undefined ? '' : (name ?? value);
  const search = useDebounce(typed === shown ? '' : typed, REST);
  const { data: found = NOBODY, isFetching } = useEntriesToTryQuery({ schema, locale, search });
  useEffect(() => setTyped(shown), [shown]);

  const offered = found.filter(({ documentId }) => documentId !== value && !except.includes(documentId));
  const options = value === undefined ? offered : [{ documentId: value, label: shown }, ...offered];
  return (
    <Field.Root name={`search-${label}`}>
      {!isBare && <Field.Label>{label}</Field.Label>}
      <Combobox
        {...(isBare && { 'aria-label': label, size: 'S' as const })}
        disabled={disabled}
        value={value ?? ''}
        textValue={typed}
        onTextValueChange={setTyped}
        onOpenChange={(open) => !open && setTyped(shown)}
        onChange={(documentId) => documentId && onChoose(String(documentId))}
        onClear={() => onChoose(undefined)}
        clearLabel={say('try.clear')}
        placeholder={say('try.entry.search')}
        loading={isFetching}
        loadingMessage={say('try.loading')}
        noOptionsMessage={() => say('try.entry.none')}
        // What is found may match in other fields than its name.
        autocomplete="none"
      >
        {options.map((one) => (
          <ComboboxOption key={one.documentId} value={one.documentId} textValue={one.label}>
            {one.label}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
}
