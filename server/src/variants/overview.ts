import type { Core, UID } from '@strapi/strapi';
import { EVERY_LOCALE } from '../../../contract/variant';
import type { Catalogue } from './catalogue';
import { VARIANT_UID } from './content-type';
import type { Models } from './models';
import { HEAD } from './rows';
import type { Variants } from './service';

/** An overlay and when it was last written. */
export interface Written {
  readonly contentType: string;
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  /** Null for what all languages share. */
  readonly locale: string | null;
  /** Unix time in milliseconds. */
  readonly at: number;
}

/** What is written, over all entries. */
export interface Overview {
  /** What was written last, latest first, each variant once. */
  latest(contentTypes: readonly string[], limit: number): Promise<Written[]>;
  /** Entries whose default content was changed since a variant was written, among the {@link LOOKED_AT} changed last. */
  drifted(contentTypes: readonly string[]): Promise<number>;
}

/** Of each type; comparing takes a few queries an entry. */
const LOOKED_AT = 30;
/** A variant has a few rows: languages and sides. */
const ROWS_PER_VARIANT = 6;

interface OverlayRow {
  readonly contentType: string;
  readonly entryDocumentId: string;
  readonly key: string;
  readonly entryLocale: string;
  readonly updatedAt: string;
}

interface ChangedRow {
  readonly documentId: string;
  readonly updatedAt: string;
}

interface Rooms {
  readonly strapi: Core.Strapi;
  readonly models: Models;
  readonly catalogue: Pick<Catalogue, 'entry' | 'varies' | 'turn'>;
  readonly variants: Pick<Variants, 'drift'>;
}

/** Reads across entries; what single entries say stands in the catalogue. */
export function createOverview({ strapi, models, catalogue, variants }: Rooms): Overview {
  /** Of each type, how many have drifted, as long as nothing is written anew. */
  const counted = new Map<string, { readonly upon: string; readonly count: number }>();
  const driftedOf = async (uid: string): Promise<number> => {
    const turn = catalogue.turn(uid);
    const rows = await changedLast(uid);
    const upon = JSON.stringify([turn, rows]);
    const known = counted.get(uid);
    if (known?.upon === upon) return known.count;
    const ids = new Set(rows.map(({ documentId }) => documentId));
    let count = 0;
    for (const documentId of [...ids].slice(0, LOOKED_AT))
      if ((await variants.drift({ contentType: uid, documentId })).length > 0) count += 1;
    counted.set(uid, { upon, count });
    return count;
  };
  const changedLast = async (uid: string): Promise<ChangedRow[]> => {
    const found: unknown = await strapi.db.query(uid as UID.ContentType).findMany({
      ...(models.get(uid)?.draftAndPublish && { where: { publishedAt: null } }),
      select: ['documentId', 'updatedAt'],
      orderBy: { updatedAt: 'desc' },
      limit: LOOKED_AT * 4,
    });
    return (found as ChangedRow[]).filter(
      ({ documentId }) => catalogue.entry(uid, documentId)?.variants.length,
    );
  };
  return {
    async latest(contentTypes, limit) {
      if (contentTypes.length === 0) return [];
      const found: unknown = await strapi.db.query(VARIANT_UID as UID.ContentType).findMany({
        where: { contentType: { $in: [...contentTypes] }, entryStatus: { $ne: HEAD } },
        select: ['contentType', 'entryDocumentId', 'key', 'entryLocale', 'updatedAt'],
        orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
        limit: limit * ROWS_PER_VARIANT,
      });
      const once = new Map<string, Written>();
      for (const { contentType, entryDocumentId: documentId, key, ...row } of found as OverlayRow[]) {
        const head = catalogue.entry(contentType, documentId)?.variants.find((one) => one.key === key);
        const name = [contentType, documentId, key].join(' ');
        if (!head || once.has(name)) continue;
        const locale = row.entryLocale === EVERY_LOCALE ? null : row.entryLocale;
        const at = new Date(row.updatedAt).getTime();
        once.set(name, { contentType, documentId, key, name: head.name, locale, at });
      }
      return [...once.values()].slice(0, limit);
    },
    async drifted(contentTypes) {
      let count = 0;
      for (const uid of contentTypes.filter(catalogue.varies)) count += await driftedOf(uid);
      return count;
    },
  };
}
