import type { Decision, DecisionContext } from '../../../../contract/decision';
import type { Understanding } from '../../../../contract/understanding';
import type { Overlay } from '../../../../contract/variant';
import type { Models } from '../../variants';
import type { Faults } from '../faults';
import type { EntryNames } from './entry-names';
import { sayingWith } from './saying';
import { overlaySpeaks, speakOverlay, type Say } from './speak-overlay';
import { createTemplates } from './templates';
import { choicesOn, factsOf, type Choices } from './visitor-facts';

/** What acknowledging needs of the house. */
export interface Speakers {
  readonly models: Models;
  readonly names: EntryNames;
  readonly understanding: () => Understanding;
  /** Certainty from which a belief is sure for a content type, 0-1. */
  readonly sureFrom: (contentType: string) => number;
  topicName(key: string, locale: string | null): string | null;
  readonly faults: Faults;
}

/** A winner about to be laid over its entry. */
export interface Winner {
  readonly uid: string;
  /** The entry as delivered. */
  readonly entry: Readonly<Record<string, unknown>>;
  readonly locale: string | null;
  /** Topics of the entry. */
  readonly topics: readonly string[];
}

/**
 * Says an overlay's texts to their reader: tokens stand for what may be named, and what cannot be said inherits. An
 * overlay without tokens is given back as it is. Never rejects for what is in a text.
 */
export type Acknowledge = (
  overlay: Overlay,
  winner: Winner,
  decision: Decision,
  context: DecisionContext,
) => Overlay | Promise<Overlay>;

/** One name alone was not compared with anything. */
const severalOf = (names: readonly string[]): readonly string[] => (names.length > 1 ? names : []);

const NOBODYS: Choices = { shortlist: [], dropped: [], lastCompared: [] };

export function createAcknowledge(speakers: Speakers): Acknowledge {
  const { models, names, understanding, sureFrom, topicName, faults } = speakers;
  const templates = createTemplates();
  /** Whether there is anything to be said in an overlay; asked once while it is held in memory. */
  const known = new WeakMap<Overlay, boolean>();

  const sayWith = (facts: Readonly<Record<string, unknown>>, locale: string): Say =>
    sayingWith(templates, facts, locale, (error) => faults('a text could not be said', error));

  const speak = (
    overlay: Overlay,
    { uid, entry, topics }: Winner,
    { topic }: Decision,
    { recipient, now }: DecisionContext,
    choices: Choices,
    nameOf: ReadonlyMap<string, string>,
    locale: string,
  ): Overlay => {
    const model = models.get(uid);
    if (!model) return overlay;
    const named = (list: Choices['shortlist']) =>
      list.flatMap(({ documentId }) => nameOf.get(documentId) ?? []);
    const { shortlist, dropped, lastCompared } = choices;
    let facts: Readonly<Record<string, unknown>> = {};
    if (recipient && topic !== null) {
      const mayName = topics.includes(topic) || shortlist.length + dropped.length > 0;
      facts = factsOf(
        {
          recipient,
          now,
          topic,
          topicName: mayName ? topicName(topic, locale) : null,
          locale,
          sureFrom: sureFrom(uid),
          u: understanding(),
        },
        {
          shortlist: named(shortlist),
          dropped: named(dropped),
          lastCompared: severalOf(named(lastCompared)),
        },
      );
    }
    return speakOverlay(models, model, overlay, entry, sayWith(facts, locale));
  };

  const withNames = (
    overlay: Overlay,
    winner: Winner,
    decision: Decision,
    context: DecisionContext,
    locale: string,
  ): Overlay | Promise<Overlay> => {
    const { recipient } = context;
    const choices = recipient && decision.topic !== null ? choicesOn(recipient, decision.topic) : NOBODYS;
    const named = Object.values(choices).flat();
    const go = (found: ReadonlyMap<string, string>) =>
      speak(overlay, winner, decision, context, choices, found, locale);
    const found = named.length === 0 ? new Map<string, string>() : names.of(named, locale);
    if (!(found instanceof Promise)) return go(found);
    return found.then(go, (error: unknown) => {
      faults('names could not be read', error);
      return go(new Map());
    });
  };

  return (overlay, winner, decision, context) => {
    let anything = known.get(overlay);
    if (anything === undefined) known.set(overlay, (anything = overlaySpeaks(overlay)));
    if (!anything) return overlay;
    const locale = winner.locale ?? names.siteLocale();
    const go = (language: string) => withNames(overlay, winner, decision, context, language);
    return locale instanceof Promise ? locale.then(go) : go(locale);
  };
}
