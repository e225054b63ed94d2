import type { Entries } from '../delivery/meaning';
import type { Identifiers } from '../delivery/identifiers';
import type { Tokens } from '../delivery/token';
import { StoreBusyError, StoreUnavailableError } from '../history/errors';
import type { House } from '../http/door';
import type { IdentityHouse } from '../http/identify';
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
    written: (contentType, documentId) => catalogue.entry(contentType, documentId),
  };
}

/** How people are named: by tokens of ours, and by what the site knows them by. */
interface Naming {
  readonly tokens: Tokens;
  readonly identifiers: Identifiers;
}

/** What the doors for visitors, and for telling people apart, are handed. */
export function houseOf(
  kept: Kept,
  { history, recall, consentOf }: Remembered,
  entries: Entries,
  { tokens, identifiers }: Naming,
  configuration: Configuration,
  now: () => number,
  retentionMs: number,
): House & IdentityHouse {
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
    keptSince: async (visitor) => (await history().visitor(visitor))?.createdAt ?? null,
    recall,
    record: (events) => history().record(events),
    putConsent: (visitor, consent) => history().consent(visitor, consent),
    forget: (visitor) => history().forget(visitor),
    identifiers,
    living: (names) => history().living(names),
    link: (name, person, link) => history().link(name, person, link),
    unlink: (name) => history().unlink(name),
    isErased: (visitor) => history().isErased(visitor),
    lines: (visitor) => history().lines(visitor),
    isPassing: (error) => error instanceof StoreBusyError || error instanceof StoreUnavailableError,
  };
}

/** What the panel in the edit view is handed. */
export const panelOf = (
  { models, catalogue, topics, settings, variants }: Kept,
  now: () => number,
): PanelHouse => ({
  model: (uid) => models.get(uid),
  catalogue,
  topics,
  async drifted(contentType, documentId, locale) {
    const asked = { contentType, documentId, ...(locale !== null && { locale }) };
    const drifted = new Map<string, string[]>();
    for (const { key, attributes } of await variants.drift(asked))
      drifted.set(key, [...(drifted.get(key) ?? []), ...attributes]);
    return drifted;
  },
  get understanding() {
    return settings.understanding();
  },
  now,
});
