import { useContext } from 'react';
import { NumberInput, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { FactType } from '../../../../../contract/facts';
import { useWords } from '../../../translations/use-words';
import type { Option } from '../choices';
import { EntriesContext } from '../entries';
import { EntryValue } from './entry-value';
import { Moment } from './moment';
import { Pick } from './pick';

interface Props {
  readonly label: string;
  readonly type: FactType;
  readonly value: unknown;
  /** It is an entry, by its document id. */
  readonly isEntry: boolean;
  /** Null where any text can be one. */
  readonly choices: readonly Option[] | null;
  /** Texts that the list of choices does not have may be written. */
  readonly free: boolean;
  readonly disabled?: boolean;
  onChange(value: string | number | boolean | undefined): void;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A value that a fact is compared with. */
export function OneValue({ label, type, value, isEntry, choices, free, disabled, onChange }: Props) {
  const say = useWords();
  const { locale } = useIntl();
  const { types } = useContext(EntriesContext);
  if (type === 'boolean') {
    const answers = [
      { value: 'true', label: say('rules.yes') },
      { value: 'false', label: say('rules.no') },
    ];
    return (
      <Pick
        label={label}
        value={String(value)}
        options={answers}
        disabled={disabled}
        onPick={(text) => onChange(text === 'true')}
      />
    );
  }
  if (type === 'number') {
    return (
      <NumberInput
        aria-label={label}
        size="S"
        locale={locale}
        value={typeof value === 'number' ? value : undefined}
        disabled={disabled}
        onValueChange={onChange}
      />
    );
  }
  if (type === 'date')
    return <Moment label={label} value={asText(value)} disabled={disabled} onChange={onChange} />;
  if (isEntry && types.length > 0)
    return <EntryValue label={label} value={asText(value)} disabled={disabled} onChange={onChange} />;
  if (choices) {
    return (
      <Pick
        label={label}
        value={asText(value)}
        options={choices}
        disabled={disabled}
        free={free}
        onPick={onChange}
      />
    );
  }
  return (
    <TextInput
      aria-label={label}
      size="S"
      value={asText(value)}
      maxLength={255}
      disabled={disabled}
      onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
    />
  );
}
