import { DEFAULT_KEY, EVERY_LOCALE, entryRefSchema, type VariantRecord } from '../../../contract/variant';
import { text } from '../../../contract/text';
import { checkComplete } from './complete';
import { enabledModel } from './entry';
import { parsed } from './input';
import { inLocale, isShared, recordOf } from './list';
import type { Model } from './models';
import { refused } from './refused';
import type { Row, Rows } from './rows';
import type { Room, VariantRef } from './service';
import { write } from './writing';

const refSchema = entryRefSchema.extend({ key: text(48), locale: text(35).optional() });

/** Parses which variant is meant. Throws where the type has no drafts or the default itself is named. */
export function refOf(
  { models }: Room,
  given: VariantRef,
  sides: boolean,
): { ref: VariantRef; model: Model } {
  const ref = parsed(refSchema, given);
  const model = enabledModel(models, ref.contentType);
  if (ref.key === DEFAULT_KEY && sides) {
    const message = `"${DEFAULT_KEY}" stands for the default content. Publish or unpublish the entry itself.`;
    throw refused('reserved', ['key'], message);
  }
  if (!model.draftAndPublish && sides) {
    const message = `${model.displayName} has no drafts: what is saved is live. Pause or remove the variant instead.`;
    throw refused('invalid', ['contentType'], message);
  }
  return { ref, model };
}

async function copy(rows: Rows, before: readonly Row[], draft: Row): Promise<void> {
  const { overlay, revision } = draft;
  const live = before.find(
    (row) =>
      row.key === draft.key && row.entryLocale === draft.entryLocale && row.entryStatus === 'published',
  );
  if (live) return rows.update(live.id, { overlay, revision });
  const { id: _id, ...content } = draft;
  return rows.create({ ...content, entryStatus: 'published' });
}

export async function publish(room: Room, given: VariantRef): Promise<VariantRecord> {
  const { ref, model } = refOf(room, given, true);
  const { documentId, key, locale } = ref;
  const after = await write(room, ref, async ({ rows, before, tell }) => {
    recordOf(before, key);
    const isDraft = (row: Row) => row.entryStatus === 'draft';
    const drafts = before.filter(inLocale(key, locale)).filter(isDraft);
    if (drafts.length === 0) {
      const message = `Variant "${key}" has no draft${locale ? ` in ${locale}` : ''}. Save an overlay first.`;
      throw refused('not-found', locale ? ['locale'] : ['key'], message);
    }
    const shared = before.find((row) => inLocale(key, EVERY_LOCALE)(row) && isDraft(row));
    for (const draft of drafts) {
      if (isShared(draft, model.localised)) continue;
      const overlay = { ...shared?.overlay, ...draft.overlay };
      await checkComplete(room, model, { documentId, locale: draft.entryLocale }, overlay);
    }
    for (const draft of new Set(shared ? [...drafts, shared] : drafts)) await copy(rows, before, draft);
    tell('publish', { key, locale });
  });
  return recordOf(after, key);
}

export async function unpublish(room: Room, given: VariantRef): Promise<VariantRecord> {
  const { ref, model } = refOf(room, given, true);
  const { key, locale } = ref;
  const after = await write(room, ref, async ({ rows, before, tell }) => {
    recordOf(before, key);
    const live = before.filter(inLocale(key, undefined)).filter((row) => row.entryStatus === 'published');
    const gone = live.filter(inLocale(key, locale));
    const left = live.filter((row) => !gone.includes(row) && !isShared(row, model.localised));
    if (gone.length === 0) return;
    await rows.remove({ id: { $in: (left.length > 0 ? gone : live).map(({ id }) => id) } });
    tell('unpublish', { key, locale });
  });
  return recordOf(after, key);
}
