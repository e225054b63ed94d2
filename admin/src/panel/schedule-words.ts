import { useIntl } from 'react-intl';
import type { Target } from '../../../contract/target';
import { useWords } from '../translations/use-words';

const isMidnight = (at: Date) => at.getHours() === 0 && at.getMinutes() === 0;

/** Says a schedule in the editor's own time zone: "from 1 Dec until the end of 23 Dec"; empty where there is none. */
export function useScheduleWords(): (target: Target) => string {
  const { formatDate } = useIntl();
  const say = useWords();
  const moment = (at: Date, withTime: boolean) =>
    formatDate(at, {
      day: 'numeric',
      month: 'short',
      ...(at.getFullYear() !== new Date().getFullYear() && { year: 'numeric' }),
      ...(withTime && { hour: 'numeric', minute: '2-digit' }),
    });
  return ({ from, until }) => {
    const start = from === undefined ? undefined : new Date(from);
    const end = until === undefined ? undefined : new Date(until);
    const since = start && moment(start, !isMidnight(start));
    // The end is exclusive: midnight belongs to the day before, as people count.
    const wholeDay = end !== undefined && isMidnight(end);
    const to = end && (wholeDay ? moment(new Date(end.getTime() - 1), false) : moment(end, true));
    const until_ = wholeDay ? 'through' : 'until';
    if (since && to) return say(`schedule.from.${until_}`, { from: since, until: to });
    if (since) return say('schedule.from', { from: since });
    return to ? say(`schedule.${until_}`, { until: to }) : '';
  };
}
