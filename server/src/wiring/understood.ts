import type { Core, UID } from '@strapi/strapi';
import type { RecipientKind } from '../../../contract/comprehension';
import type { Understanding } from '../../../contract/understanding';
import { createFold, emptyState, expectedSeconds, recipientAt } from '../engine';
import { StoreBusyError, StoreUnavailableError } from '../history/errors';
import { createComprehension, type Acquaintance, type ComprehensionService } from '../insights/comprehension';
import { createReadability, type ReadabilityService } from '../insights/readability';
import { COMPREHENSION } from '../settings/comprehension';
import { READABILITY } from '../settings/readability';
import type { Kept } from './kept';
import type { Remembered } from './remembered';

type Draft = Awaited<ReturnType<Parameters<typeof createReadability>[0]['draftOf']>>;

/** Wires how texts read to what is written. */
function readabilityOf(strapi: Core.Strapi, { models, catalogue, settings }: Kept): ReadabilityService {
  return createReadability({
    models,
    catalogue,
    attributes: () => settings.understanding().attributes,
    numbers: READABILITY,
    async draftOf(uid, documentId, locale, populate) {
      const found: unknown = await strapi
        .documents(uid as UID.ContentType)
        .findOne({ documentId, populate, ...(locale !== null && { locale }) } as never);
      return found as Draft;
    },
    defaultLocale: () => strapi.plugin('i18n').service('locales').getDefaultLocale(),
  });
}

/** Somebody who is got to know event by event, by the settings in force. */
function acquaintance(u: Understanding): Acquaintance {
  const fold = createFold(u);
  const state = emptyState();
  const place = u.attributes.findIndex(({ key }) => key === COMPREHENSION.attribute);
  return {
    take: (event) => fold.apply(state, [event]),
    kindAt(at, topics): RecipientKind {
      const recipient = recipientAt(state, at, u);
      const stage = topics.map((topic) => recipient.topic(topic)?.stage).find((one) => one);
      const belief = recipient.belief(place);
      const sure = belief && belief.certainty >= COMPREHENSION.sureFrom;
      const knowledge = sure ? u.attributes[place]?.values[belief.index]?.key : undefined;
      return { ...(stage && { stage }), ...(knowledge !== undefined && { knowledge }) };
    },
  };
}

/** Wires how well variants are understood to histories, the engine and what is written. */
function comprehensionOf(
  { catalogue, settings }: Kept,
  { history }: Remembered,
  now: () => number,
): ComprehensionService {
  const u = settings.understanding;
  return createComprehension({
    numbers: COMPREHENSION,
    now,
    visitors: () => history().visitors(),
    events: (visitor) => history().events(visitor),
    meet: () => acquaintance(u()),
    following: () => ({
      numbers: COMPREHENSION,
      expectedSeconds: (words) => expectedSeconds(words, u().journey),
      pageVisit: u().journey.pageVisit,
      counts: (contentType, documentId) => catalogue.entry(contentType, documentId) !== undefined,
    }),
    variantsOf: (contentType, documentId) =>
      catalogue.entry(contentType, documentId)?.variants.map(({ key }) => key),
    kinds: () => {
      const known = u().attributes.find(({ key }) => key === COMPREHENSION.attribute);
      return [
        ...u().stages.map(({ key: stage }) => ({ stage })),
        ...(known?.values ?? []).map(({ key: knowledge }) => ({ knowledge })),
      ];
    },
  });
}

/** What authors are told of their texts, and the doors to it. */
export const understoodOf = (strapi: Core.Strapi, kept: Kept, remembered: Remembered, now: () => number) => ({
  models: kept.models,
  readability: readabilityOf(strapi, kept),
  comprehension: comprehensionOf(kept, remembered, now),
  isPassing: (error: unknown) => error instanceof StoreBusyError || error instanceof StoreUnavailableError,
});
