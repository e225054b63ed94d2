import { useIntl } from 'react-intl';
import type { ObservedHint } from '../../../../contract/hints';
import { channelWords } from '../../translations/channel-words';
import { useWords } from '../../translations/use-words';

const NAMED = ['phone', 'tablet', 'desktop', 'clear', 'unclear'] as const;

/** What a device, an answer or a channel is called; a channel of the site's own by its name. */
export function useObservedName(): (value: string) => string {
  const say = useWords();
  return (value) => {
    const known = NAMED.find((one) => one === value);
    return known ? say(`settings.observed.${known}`) : channelWords(say, value);
  };
}

/** Says what a hint looks at: "The channel is app or kiosk", "The hour of the visitor: from 20 until 24". */
export function useObservationWords(): (hint: ObservedHint) => string {
  const say = useWords();
  const named = useObservedName();
  const { formatList, formatNumber } = useIntl();
  return ({ observe, is, from, until }) => {
    const what = say(`settings.observe.${observe}`);
    if (is) {
      const values = formatList(is.map(named), { type: 'disjunction' });
      return say('settings.observe.is', { what, values });
    }
    const number = (value: number) =>
      formatNumber(value, observe === 'depth' ? { style: 'percent' } : undefined);
    if (from === undefined) return say('settings.observe.until', { what, until: number(until ?? 0) });
    if (until === undefined) return say('settings.observe.from', { what, from: number(from) });
    return say('settings.observe.range', { what, from: number(from), until: number(until) });
  };
}
