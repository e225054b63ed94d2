import { DatePicker, Flex, TimePicker } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useWords } from '../../../translations/use-words';

interface Props {
  readonly label: string;
  /** A day (`2026-03-01`, from midnight UTC on), or a time with its zone. */
  readonly value: string;
  readonly disabled?: boolean;
  onChange(value: string): void;
}

const two = (n: number): string => String(n).padStart(2, '0');
const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** The day and, if somebody wants, the time of day where the editor is. */
export function Moment({ label, value, disabled, onChange }: Props) {
  const say = useWords();
  const { locale } = useIntl();
  const day = isDay(value);
  // A day is the same one for everybody: it is shown as it is written.
  const read = new Date(day ? `${value}T00:00:00` : value);
  const at = Number.isNaN(read.getTime()) ? undefined : read;
  const time = day || !at ? '' : `${two(at.getHours())}:${two(at.getMinutes())}`;
  const put = (date: Date | undefined, clock: string) => {
    if (!date) return onChange('');
    onChange(clock ? new Date(`${dayOf(date)}T${clock}:00`).toISOString() : dayOf(date));
  };
  return (
    <Flex gap={2}>
      <DatePicker
        aria-label={label}
        size="S"
        locale={locale}
        value={at}
        disabled={disabled}
        clearLabel={say('rules.clear')}
        calendarLabel={say('rules.calendar')}
        onChange={(date) => put(date, time)}
        onClear={() => put(undefined, '')}
      />
      <TimePicker
        aria-label={say('rules.at.time', { of: label })}
        size="S"
        value={time}
        disabled={disabled || !at}
        clearLabel={say('rules.clear')}
        onChange={(clock) => put(at, clock)}
        onClear={() => put(at, '')}
      />
    </Flex>
  );
}
