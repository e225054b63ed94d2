import { entryRefSchema, type EntryRef } from '../../../contract/variant';
import { text } from '../../../contract/text';
import { z } from 'zod';
import { canonical } from './canonical';
import { enabledModel } from './entry';
import { parsed } from './input';
import { inLocale, recordOf } from './list';
import type { Model } from './models';
import { HEAD, ofDocument, rowsOf, type Row } from './rows';
import type { Drift, Room, VariantRef } from './service';
import { write } from './writing';
import { writtenAgainst } from './written-against';

const keepSchema = entryRefSchema.extend({
  key: text(48),
  locale: text(35).optional(),
  attributes: z.array(text(255)).optional(),
});

/** The rows that an author goes on writing: drafts, or the only side there is. */
const isWritten = (row: Row, model: Model): boolean =>
  row.entryStatus === (model.draftAndPublish ? 'draft' : 'published');

const today = (room: Room, model: Model, row: Row) =>
  writtenAgainst(
    room,
    model,
    { documentId: row.entryDocumentId, locale: row.entryLocale },
    row.overlay ?? {},
  );

export async function drift(room: Room, given: EntryRef): Promise<Drift[]> {
  const { contentType, documentId } = parsed(entryRefSchema, given);
  const model = enabledModel(room.models, contentType);
  const drifted: Drift[] = [];
  for (const row of await rowsOf(room.strapi).find(ofDocument(contentType, documentId))) {
    if (!isWritten(row, model)) continue;
    const now = await today(room, model, row);
    const attributes = Object.entries(now)
      .filter(([name, print]) => row.seen?.[name] !== undefined && row.seen[name] !== print)
      .map(([name]) => name);
    if (attributes.length > 0) drifted.push({ key: row.key, locale: row.entryLocale, attributes });
  }
  return drifted;
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
      const now = Object.entries(await today(room, model, row));
      const seen = Object.fromEntries(now.filter(([name]) => attributes?.includes(name) ?? true));
      for (const other of before) {
        if (other.key !== row.key || other.entryLocale !== row.entryLocale || other.entryStatus === HEAD)
          continue;
        const same = Object.entries(seen).filter(
          ([name]) => canonical(other.overlay?.[name]) === canonical(row.overlay?.[name]),
        );
        await rows.update(other.id, { seen: { ...other.seen, ...Object.fromEntries(same) } });
      }
    }
  });
}
