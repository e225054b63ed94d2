import type { PageVocabulary, TimelineEvent } from '../../../contract/visitor-page';
import { useWords } from '../translations/use-words';
import { useInLanguage } from '../try-it/in-language';

const SIMPLE = ['view', 'compare', 'shortlist', 'drop', 'cart', 'purchase', 'ask', 'touch'] as const;
type Simple = (typeof SIMPLE)[number];
const isSimple = (type: string): type is Simple => (SIMPLE as readonly string[]).includes(type);

/** Says an event, and what it changed, in words. */
export function useEventWords({ stages, attributes }: PageVocabulary) {
  const say = useWords();
  const inWords = useInLanguage();

  const declared = (facts: Readonly<Record<string, string | null>>): string =>
    Object.entries(facts)
      .map(([key, value]) => {
        const attribute = attributes.find((one) => one.key === key);
        const name = attribute ? inWords(attribute.label) : key;
        if (value === null) return say('visitors.event.took-back', { attribute: name });
        const graded = attribute?.values.find((one) => one.key === value);
        return `${name}: ${graded ? inWords(graded.label) : value}`;
      })
      .join(', ');

  const told = (event: TimelineEvent): string => {
    const { type, entries, topics, seconds, query, clear } = event;
    const names = entries.map(({ name, documentId }) => name ?? documentId);
    const what = names.join(', ') || topics.join(', ') || say('visitors.event.something');
    if (isSimple(type)) return say(`visitors.event.${type}`, { what });
    if (type === 'dwell')
      return say('visitors.event.dwell', { what, seconds: String(Math.round(seconds ?? 0)) });
    if (type === 'search') return say('visitors.event.search', { query: query ?? '' });
    if (type === 'feedback') {
      if (clear === null) return say('visitors.event.feedback', { what });
      return say(clear ? 'visitors.event.feedback.clear' : 'visitors.event.feedback.unclear', { what });
    }
    if (type === '$declare') {
      if (!event.declared) return say('visitors.event.corrected');
      return say('visitors.event.declared', { facts: declared(event.declared) });
    }
    return say('visitors.event.other', { type, what });
  };

  const moved = ({ to, topic }: TimelineEvent['moves'][number]): string => {
    const name = topic ?? say('visitors.site');
    const stage = stages.find(({ key }) => key === to);
    if (!stage) return say('visitors.event.moved.none', { topic: name });
    return say('visitors.event.moved', { topic: name, stage: inWords(stage.label) });
  };

  return { told, moved };
}
