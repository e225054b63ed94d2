import type { Core } from '@strapi/strapi';
import type { SiteTopic } from '../../../contract/profile';
import { createEntryNames } from '../delivery/acknowledge/entry-names';
import type { Tokens } from '../delivery/token';
import { StoreBusyError, StoreUnavailableError } from '../history/errors';
import type { VisitorsHouse } from '../http/visitor-house';
import { momentsOf, retrace } from '../reasons';
import type { Kept } from './kept';
import type { Remembered } from './remembered';

const SITE: SiteTopic = 'site';

/** What the doors to single visitors are handed. */
export function visitorsOf(
  strapi: Core.Strapi,
  { models, catalogue, topics, settings }: Kept,
  { history, recall }: Remembered,
  tokens: Tokens,
  now: () => number,
): VisitorsHouse {
  const names = createEntryNames(strapi, models, now);
  /** The type of an entry that somebody has written variants of. */
  const writtenAs = (documentId: string) =>
    models.enabled.find((uid) => catalogue.entry(uid, documentId)) ?? null;
  return {
    tokens,
    now,
    understanding: settings.understanding,
    topicName: (key, locale) => (key === SITE ? null : (topics.names(key, locale)?.label ?? key)),
    async named(entries, locale) {
      const typed = entries.map(({ documentId, contentType }) => ({
        documentId,
        contentType: contentType ?? writtenAs(documentId),
      }));
      const site = await names.siteLocale();
      const known = new Map([...(await names.of(typed, site)), ...(await names.of(typed, locale))]);
      return ({ documentId, contentType }) => {
        return { documentId, contentType, name: known.get(documentId) ?? null };
      };
    },
    visitor: (id) => history().visitor(id),
    beginning: (hash, limit) => history().named(hash, limit),
    recent: (limit) => history().recent(limit),
    recall: (id) => recall(id, null),
    past: (id) => history().replay(id),
    async retrace(id) {
      const past = await history().replay(id);
      return past ? retrace(past, momentsOf(past.events, now()), settings.understanding()) : [];
    },
    forget: (id) => history().forget(id),
    lines: (id) => history().lines(id),
    look: (id, look) => history().look(id, look),
    looksAt: (id, limit) => history().looksAt(id, limit),
    isPassing: (error) => error instanceof StoreBusyError || error instanceof StoreUnavailableError,
  };
}
