import type { Entries } from '../delivery/meaning';
import type { Tokens } from '../delivery/token';
import { StoreBusyError, StoreUnavailableError } from '../history/errors';
import type { House } from '../http/door';
import type { PanelHouse } from '../http/panel-answer';
import type { Configuration } from '../settings';
import type { Kept } from './kept';
import type { Remembered } from './remembered';

/** What events and recordings ask about entries. */
export function entriesOf({ models, catalogue, topics }: Kept): Entries {
  return {
    exists: (contentType) => models.get(contentType)?.isComponent === false,
    enabled: (contentType) => models.get(contentType)?.enabled === true,
    topicsOf: async (contentType, documentIds) => topics.topicsOf(contentType, documentIds),
    above: (topic) => topics.above(topic),
    topicKey: (name) => topics.resolve(name),
    written: (contentType, documentId) => {
      const entry = catalogue.entry(contentType, documentId);
      return (
        entry && {
          target: entry.head?.target ?? {},
          suggests: entry.head?.suggests ?? null,
          variants: new Map(entry.variants.map((head) => [head.key, head.suggests])),
          arguments: new Map(
            (entry.head ? [entry.head, ...entry.variants] : entry.variants).map((head) => [
              head.key,
              head.arguments,
            ]),
          ),
        }
      );
    },
  };
}

/** What the doors for visitors are handed. */
export function houseOf(
  kept: Kept,
  { history, recall, consentOf }: Remembered,
  entries: Entries,
  tokens: Tokens,
  configuration: Configuration,
  now: () => number,
  retentionMs: number,
): House {
  return {
    tokens,
    limits: configuration.limits,
    consentMode: configuration.consent.mode,
    requestFacts: configuration.requestFacts,
    cookieDomain: configuration.cookie.domain,
    retentionMs,
    understanding: kept.settings.understanding,
    entries,
    now,
    topicName: (key, language) => {
      const names = kept.topics.names(key, language);
      return names && { label: names.label, slug: names.slug ?? null };
    },
    consentOf,
    recall,
    record: (events) => history().record(events),
    putConsent: (visitor, consent) => history().consent(visitor, consent),
    forget: (visitor) => history().forget(visitor),
    isErased: (visitor) => history().isErased(visitor),
    lines: (visitor) => history().lines(visitor),
    isPassing: (error) => error instanceof StoreBusyError || error instanceof StoreUnavailableError,
  };
}

/** What the panel in the edit view is handed. */
export const panelOf = ({ models, catalogue, topics, settings }: Kept, now: () => number): PanelHouse => ({
  model: (uid) => models.get(uid),
  catalogue,
  topics,
  get understanding() {
    return settings.understanding();
  },
  now,
});
