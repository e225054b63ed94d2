import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { ReactElement } from 'react';

interface Props<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly disabled: boolean;
  readonly startIcon?: ReactElement;
  onChange(value: T): void;
}

/** One of a few, by name. */
export function Choice<T extends string>(props: Props<T>) {
  const { name, label, hint, value, options, disabled, startIcon, onChange } = props;
  return (
    <Field.Root name={name} hint={hint} width="100%">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value}
        disabled={disabled}
        startIcon={startIcon}
        onChange={(chosen) => onChange(String(chosen) as T)}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
