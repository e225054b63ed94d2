import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { Booted } from '../../harness/boot';
import { variantsOf } from '../service';
import { LANGUAGES, type PlainEntry, type Said, type Step, type Where } from './plain';

export const ARTICLE = 'api::article.article';
const TABLE = 'plugin::context-variants.variant';
const target = { stages: ['own'] };

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** An entry of the app, and what the model says of its variants. */
export interface Pair {
  readonly documentId: string;
  readonly plain: PlainEntry;
  /** What was done, for the message of a failure. */
  readonly trace: Step[];
}

/** What the default content says; every text names its language. */
export const byDefault = (language: string): Said => ({
  title: `default ${language}`,
  summary: `default summary ${language}`,
  code: 'default code',
});

export async function createEntry({ strapi }: Booted): Promise<string> {
  const documents = strapi.documents(ARTICLE);
  let documentId = '';
  for (const locale of LANGUAGES) {
    const data: object = byDefault(locale);
    if (documentId) await documents.update({ documentId, locale, data, status: 'published' });
    else documentId = String((await documents.create({ locale, data, status: 'published' })).documentId);
  }
  return documentId;
}

/** Does one step in the app; false where it is refused. */
export async function take({ strapi }: Booted, documentId: string, step: Step): Promise<boolean> {
  const service = variantsOf(strapi);
  const { key, locale } = step;
  const ref = { contentType: ARTICLE, documentId, key, ...(locale && { locale }) };
  try {
    if (step.do === 'save') await service.save({ ...ref, target, overlay: { ...step.said } });
    else await service[step.do](ref);
    return true;
  } catch (error) {
    if ((error as { details?: { code?: string } }).details?.code) return false;
    throw error;
  }
}

/** All content of the app but what is ours: a fingerprint by table. */
export async function contentOf(strapi: Core.Strapi): Promise<Record<string, string>> {
  const tables: Record<string, string> = {};
  for (const [uid, { tableName }] of strapi.db.metadata) {
    if (uid.includes('context-variants') || tableName.startsWith('strapi_')) continue;
    const rows: unknown[] = await strapi.db.connection(tableName).select('*').orderBy('id');
    tables[tableName] = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  }
  return tables;
}

const keyOf = (said: Said | undefined): string => JSON.stringify(Object.entries(said ?? {}).sort());

/** What is stored of a variant and side, as the model has it, must be what the app lists. */
export async function compareStored({ strapi }: Booted, { documentId, plain, trace }: Pair): Promise<void> {
  const listed = await variantsOf(strapi).list({ contentType: ARTICLE, documentId });
  const stored = listed.flatMap(({ key, overlays }) => [
    key,
    ...overlays.map(({ locale, status, overlay }) => `${key} ${locale} ${status} ${keyOf(overlay as Said)}`),
  ]);
  const rows = (key: string, status: string, side: ReadonlyMap<Where, Said>): string[] =>
    [...side].map(([where, said]) => `${key} ${where} ${status} ${keyOf(said)}`);
  const thought = [...plain.variants].flatMap(([key, { draft, live }]) => [
    key,
    ...rows(key, 'draft', draft),
    ...rows(key, 'published', live),
  ]);
  expect({ trace, rows: stored.sort() }).toEqual({ trace, rows: thought.sort() });
  const rowCount = await strapi.db.query(TABLE).count({ where: { entryDocumentId: documentId } });
  expect(rowCount).toBe(thought.length);
}

/** What REST serves of all these entries with each variant forced must be what the model says. */
export async function compareServed(
  app: Booted,
  token: string,
  pairs: readonly Pair[],
  keys: readonly string[],
): Promise<void> {
  const filters = pairs.map(({ documentId }, i) => `filters[documentId][$in][${i}]=${documentId}`).join('&');
  for (const key of keys) {
    for (const locale of LANGUAGES) {
      for (const [side, status] of [
        ['draft', 'draft'],
        ['live', 'published'],
      ] as const) {
        const query = `${filters}&locale=${locale}&status=${status}&fields=title,summary,code&pagination[pageSize]=100`;
        const { body } = await request(app.http)
          .get(`/api/articles?${query}&context=variant:${key}`)
          .set('Authorization', `Bearer ${token}`)
          .expect(200);
        for (const { documentId, title, summary, code } of body.data) {
          const pair = pairs.find((one) => one.documentId === documentId);
          const said = pair?.plain.served(key, locale, side);
          const where = { key, locale, status, trace: pair?.trace };
          expect({ where, title, summary, code }).toEqual({
            where,
            ...byDefault(locale),
            ...said,
          });
        }
      }
    }
  }
}

/** How many rows are left of entries that are gone. */
export const orphans = ({ strapi }: Booted, documentId: string): Promise<number> =>
  strapi.db.query(TABLE).count({ where: { entryDocumentId: documentId } });
