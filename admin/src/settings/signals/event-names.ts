import { useWords } from '../../translations/use-words';

/** The kinds of events that mean something to the plugin. */
export const KNOWN_EVENTS = [
  'view',
  'dwell',
  'search',
  'compare',
  'shortlist',
  'drop',
  'cart',
  'purchase',
  'ask',
  'feedback',
  'touch',
  '$first',
  '$again',
  '$return',
  '$emptied',
] as const;

/** What a kind of event is called among editors; a site's own kinds by their own name. */
export function useEventName(): (event: string) => string {
  const say = useWords();
  return (event) => {
    const known = KNOWN_EVENTS.find((one) => one === event);
    return known ? say(`settings.event.${known}`) : event;
  };
}
