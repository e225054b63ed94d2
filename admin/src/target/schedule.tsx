import { Field, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useWords } from '../translations/use-words';
import { momentOf, type Draft } from './draft';
import { faultAt, type Fault } from './fault';

/** The browser's own calendar follows the theme by this alone. */
const Calendar = styled.div`
  width: 100%;
  color-scheme: ${({ theme }) => theme.colorScheme};
`;

interface Props {
  readonly draft: Pick<Draft, 'from' | 'until'>;
  readonly fault: Fault | null;
  onChange(change: Partial<Pick<Draft, 'from' | 'until'>>): void;
}

/** Since when and until when, in the editor's own time zone, which is named. */
export function Schedule({ draft, fault, onChange }: Props) {
  const say = useWords();
  const { formatDate, timeZone } = useIntl();
  const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const read = (local: string) => {
    const at = momentOf(local);
    return at === undefined
      ? undefined
      : formatDate(at, { dateStyle: 'full', timeStyle: 'short', timeZone: zone });
  };
  return (
    <>
      <Grid.Root gap={4}>
        {(['from', 'until'] as const).map((end) => (
          <Grid.Item key={end} col={6} xs={12} direction="column" alignItems="stretch">
            <Field.Root
              name={`target-${end}`}
              error={faultAt(fault, `target.${end}`)}
              hint={read(draft[end]) ?? say(`schedule.${end}.none`)}
            >
              <Field.Label>{say(`schedule.${end}.label`)}</Field.Label>
              <Calendar>
                <Field.Input
                  type="datetime-local"
                  max="9999-12-31T23:59"
                  value={draft[end]}
                  onChange={(event) => onChange({ [end]: event.target.value })}
                />
              </Calendar>
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          </Grid.Item>
        ))}
      </Grid.Root>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('schedule.zone', { zone })}
      </Typography>
    </>
  );
}
