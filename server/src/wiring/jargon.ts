import type { Core, UID } from '@strapi/strapi';
import { createJargon, type Jargon, type JargonRoom } from '../insights/jargon';
import { JARGON } from '../settings/jargon';
import type { Kept } from './kept';

type Page = JargonRoom['entries'] extends (...given: never[]) => AsyncIterable<infer One> ? One : never;

/** Entries that are in memory at a time. */
const PAGE = 50;

/** Wires what is learnt from texts to what is written and to the vocabulary. */
export function jargonOf(
  strapi: Core.Strapi,
  { models, catalogue, settings: { vocabulary } }: Kept,
  now: () => number,
  faults: (what: string, error: unknown) => void,
): Jargon {
  return createJargon({
    models,
    catalogue,
    numbers: JARGON,
    vocabulary,
    now,
    faults,
    async *entries(uid, locale, populate) {
      let last = '';
      for (;;) {
        const found: unknown = await strapi.documents(uid as UID.ContentType).findMany({
          status: 'published',
          filters: { documentId: { $gt: last } },
          sort: 'documentId:asc',
          limit: PAGE,
          populate,
          ...(locale !== null && { locale }),
        } as never);
        const page = found as Page;
        if (page.length > 0) yield page;
        if (page.length < PAGE) return;
        last = String(page.at(-1)?.documentId);
      }
    },
    async locales() {
      const service = strapi.plugin('i18n').service('locales');
      const first: string = await service.getDefaultLocale();
      const all: readonly { readonly code: string }[] = await service.find();
      return [first, ...all.map(({ code }) => code).filter((code) => code !== first)];
    },
  });
}
