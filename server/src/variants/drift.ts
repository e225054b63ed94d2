import { entryRefSchema, EVERY_LOCALE, type EntryRef } from '../../../contract/variant';
import { text } from '../../../contract/text';
import { z } from 'zod';
import { canonical } from './canonical';
import { enabledModel } from './entry';
import { parsed } from './input';
import { inLocale, recordOf } from './list';
import type { Model } from './models';
import { HEAD, ofDocument, rowsOf, type Row, type Seen } from './rows';
import type { Comparison, Drift, Room, VariantRef } from './service';
import { write } from './writing';
import { readGround } from './written-against';

const driftSchema = entryRefSchema.extend({ locale: text(35).optional() });
const keepSchema = entryRefSchema.extend({
  key: text(48),
  locale: text(35).optional(),
  attributes: z.array(text(255)).optional(),
});

/** The rows that an author goes on writing: drafts, or the only side there is. */
const isWritten = (row: Row, model: Model): boolean =>
  row.entryStatus === (model.draftAndPublish ? 'draft' : 'published');

const groundOf = (room: Room, model: Model, { entryDocumentId, entryLocale }: Row, rows: readonly Row[]) =>
  readGround(
    room,
    model,
    { documentId: entryDocumentId, locale: entryLocale },
    rows.map(({ overlay }) => overlay ?? {}),
  );

/** The written rows of an entry that say something, by locale: the default content is read once for each. */
function byLocale(rows: readonly Row[], model: Model, locale: string | undefined): Row[][] {
  const wanted = (row: Row) =>
    isWritten(row, model) && (locale === undefined || [locale, EVERY_LOCALE].includes(row.entryLocale));
  const groups = new Map<string, Row[]>();
  for (const row of rows.filter(wanted)) {
    if (Object.keys(row.overlay ?? {}).length === 0) continue;
    groups.set(row.entryLocale, [...(groups.get(row.entryLocale) ?? []), row]);
  }
  return [...groups.values()];
}

const changedSince = (row: Row, now: Seen): string[] =>
  Object.entries(now)
    .filter(([name, { print }]) => row.seen?.[name] !== undefined && row.seen[name].print !== print)
    .map(([name]) => name);

export async function drift(room: Room, given: EntryRef & { readonly locale?: string }): Promise<Drift[]> {
  const { contentType, documentId, locale } = parsed(driftSchema, given);
  const model = enabledModel(room.models, contentType);
  const rows = await rowsOf(room.strapi).find(ofDocument(contentType, documentId));
  const drifted: Drift[] = [];
  for (const group of byLocale(rows, model, locale)) {
    const [first] = group;
    const ground = first && (await groundOf(room, model, first, group));
    for (const row of group) {
      const attributes = changedSince(row, ground?.against(row.overlay ?? {}) ?? {});
      if (attributes.length > 0) drifted.push({ key: row.key, locale: row.entryLocale, attributes });
    }
  }
  return drifted;
}

export async function compare(room: Room, given: VariantRef): Promise<Comparison[]> {
  const { contentType, documentId, key, locale } = parsed(keepSchema, given);
  const model = enabledModel(room.models, contentType);
  const rows = await rowsOf(room.strapi).find(ofDocument(contentType, documentId));
  recordOf(rows, key);
  const compared: Comparison[] = [];
  for (const row of byLocale(rows, model, locale).flat()) {
    if (row.key !== key) continue;
    const ground = await groundOf(room, model, row, [row]);
    const now = ground.said(row.overlay ?? {});
    for (const name of changedSince(row, ground.against(row.overlay ?? {}))) {
      const then = row.seen?.[name]?.said;
      compared.push({
        name,
        ...(then !== undefined && { then }),
        now: now[name] ?? null,
        mine: row.overlay?.[name] ?? null,
      });
    }
  }
  return compared;
}

export async function keep(
  room: Room,
  given: VariantRef & { readonly attributes?: readonly string[] },
): Promise<void> {
  const { attributes, ...ref } = parsed(keepSchema, given);
  const model = enabledModel(room.models, ref.contentType);
  await write(room, ref, async ({ rows, before }) => {
    recordOf(before, ref.key);
    for (const row of before.filter(inLocale(ref.key, ref.locale))) {
      if (!isWritten(row, model)) continue;
      const ground = await groundOf(room, model, row, [row]);
      const now = Object.entries(ground.against(row.overlay ?? {}));
      const seen = Object.fromEntries(now.filter(([name]) => attributes?.includes(name) ?? true));
      for (const other of before) {
        if (other.key !== row.key || other.entryLocale !== row.entryLocale || other.entryStatus === HEAD)
          continue;
        const same = Object.entries(seen).filter(
          ([name]) => canonical(other.overlay?.[name]) === canonical(row.overlay?.[name]),
        );
        await rows.update(other, { seen: { ...other.seen, ...Object.fromEntries(same) } });
      }
    }
  });
}
