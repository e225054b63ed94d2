import { DEFAULT_KEY, EVERY_LOCALE, entryRefSchema, type VariantRecord } from '../../../contract/variant';
import { text } from '../../../contract/text';
import { checkComplete } from './complete';
import { enabledModel } from './entry';
import { parsed } from './input';
import { inLocale, isShared, recordOf } from './list';
import type { Model } from './models';
import { refused } from './refused';
import { contentOf, type Row, type Rows } from './rows';
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
  const { overlay, seen, revision } = draft;
  const live = liveOf(before, draft);
  if (live) return rows.overwrite(live.id, { overlay, seen, revision });
  return rows.create({ ...contentOf(draft), entryStatus: 'published' });
}

/** The published twin of a draft row. */
export const liveOf = (rows: readonly Row[], draft: Row): Row | undefined =>
  rows.find(
    (row) =>
      row.key === draft.key && row.entryLocale === draft.entryLocale && row.entryStatus === 'published',
  );

export const isDraft = (row: Row): boolean => row.entryStatus === 'draft';

/** Refuses a draft that would be incomplete. */
export async function checkDraft(
  room: Pick<Room, 'strapi' | 'models'>,
  model: Model,
  before: readonly Row[],
  draft: Row,
): Promise<void> {
  if (isShared(draft, model.localised)) return;
  const shared = before.find((row) => inLocale(draft.key, EVERY_LOCALE)(row) && isDraft(row));
  const place = { documentId: draft.entryDocumentId, locale: draft.entryLocale };
  await checkComplete(room, model, place, { ...shared?.overlay, ...draft.overlay });
}

/** Copies drafts of one variant, and what all locales share of it, to the published side. */
export async function copyDrafts(rows: Rows, before: readonly Row[], drafts: readonly Row[]): Promise<void> {
  const shared = before.find((row) => isDraft(row) && inLocale(drafts[0]?.key ?? '', EVERY_LOCALE)(row));
  for (const draft of new Set(shared ? [...drafts, shared] : drafts)) await copy(rows, before, draft);
}

export async function publish(room: Room, given: VariantRef): Promise<VariantRecord> {
  const { ref, model } = refOf(room, given, true);
  const { key, locale } = ref;
  const after = await write(room, ref, async ({ rows, before, tell }) => {
    recordOf(before, key);
    const drafts = before.filter(inLocale(key, locale)).filter(isDraft);
    if (drafts.length === 0) {
      const message = `Variant "${key}" has no draft${locale ? ` in ${locale}` : ''}. Save an overlay first.`;
      throw refused('not-found', locale ? ['locale'] : ['key'], message);
    }
    for (const one of drafts) await checkDraft(room, model, before, one);
    await copyDrafts(rows, before, drafts);
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
