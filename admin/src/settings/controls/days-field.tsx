import { Field, NumberInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useWords } from '../../translations/use-words';
import { placeOf, useFaultAt, type Fault } from '../draft/fault';

interface Props {
  readonly path: Fault['path'];
  /** Days; absent for the usual time. */
  readonly days: number | undefined;
  readonly hint: string;
  readonly disabled: boolean;
  onChange(days: number | undefined): void;
}

/** After how many days half is forgotten. */
export function DaysField({ path, days, hint, disabled, onChange }: Props) {
  const say = useWords();
  const { locale } = useIntl();
  return (
    <Field.Root
      width="100%"
      name={placeOf(path)}
      hint={hint}
      error={useFaultAt(path, say('settings.fault.days'))}
    >
      <Field.Label>{say('settings.half-life')}</Field.Label>
      <div data-place={placeOf(path)}>
        <NumberInput value={days} locale={locale} disabled={disabled} onValueChange={onChange} />
      </div>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
