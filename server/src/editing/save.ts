import type { UID } from '@strapi/strapi';
import { editingInputSchema } from '../../../contract/editing';
import { EVERY_LOCALE, type Json, type Overlay, type VariantRecord } from '../../../contract/variant';
import { awake } from './awake';
import { after, difference } from './change';
import type { Checker } from './content-manager';
import { parsed, StaleError } from './errors';
import { mayWhole } from './field-rights';
import type { EditingHouse, Row } from './house';
import { revisionOf } from './meta';
import type { FindDocuments } from './relation-change';
import { overlayOf, type Shown } from './shown';
import { isSame, written, type Written } from './written';

const findDocuments =
  ({ strapi }: EditingHouse): FindDocuments =>
  async (uid, ids) => {
    const found: unknown = await strapi.db
      .query(uid as UID.ContentType)
      .findMany({ where: { id: { $in: ids } }, select: ['id', 'documentId'] });
    return new Map((found as { id: number; documentId: string }[]).map((row) => [row.id, row.documentId]));
  };

function checkRevision(seen: string | undefined, record: VariantRecord, shown: Shown): void {
  const current = revisionOf(record, shown);
  if (seen === undefined || seen === current) return;
  const [before, now] = [seen.split('-'), current.split('-')];
  const isMine = before[0] === now[0] && before[1] === now[1];
  const what = isMine
    ? 'The default content was changed by somebody else since you opened this variant.'
    : `Variant "${record.name}" was changed by somebody else since you opened it.`;
  throw new StaleError(what, current);
}

/** What the form says, in full. */
const formOf = (house: EditingHouse, { model, row, byDefault }: Shown, form: Row): Promise<Written> =>
  after({ models: house.models, find: findDocuments(house) }, model, row, byDefault, form);

/**
 * Stores what a variant says as its draft: what all locales share, and what is of the one shown. What is stored so
 * already is not written again: a save that changes nothing would count as one for whoever else writes.
 * `starts`: whether a language in which it said nothing has a draft from now on, empty as it may be.
 */
export async function storeOverlay(
  house: EditingHouse,
  record: VariantRecord,
  shown: Shown,
  overlay: Overlay,
  { starts }: { readonly starts: boolean } = { starts: true },
) {
  const { model, place } = shown;
  const { models, variants } = house;
  const { key, contentType, documentId } = record;
  // What the right to save was judged upon: somebody else may have committed since it was read.
  const { revision, sharedRevision, own, shared: forAll } = overlayOf(record, model, place);
  const isNew = (before: Overlay | undefined, next: Overlay): boolean =>
    before === undefined
      ? starts || Object.keys(next).length > 0
      : !isSame(awake(models, model, before), awake(models, model, next));
  if (place.locale === null) {
    if (isNew(own, overlay)) await variants.save({ contentType, documentId, key, overlay, revision });
    return;
  }
  const pick = (of: Overlay, localised: boolean): Overlay =>
    Object.fromEntries(
      Object.entries(of).filter(([name]) => model.fields.get(name)?.localised === localised),
    );
  const save = (locale: string, of: Overlay, seen: number) =>
    variants.save({ contentType, documentId, key, locale, overlay: of, revision: seen });
  const shared = pick(overlay, false);
  const inLocale = pick(overlay, true);
  // What all locales share is replaced as a whole, so that what was taken out of it goes; and only where it changes, so
  // that whoever writes in another locale is not told of a change that is none.
  if (isNew(pick(forAll ?? {}, false), shared)) await save(EVERY_LOCALE, shared, sharedRevision);
  if (isNew(own, inLocale)) await save(place.locale, inLocale, revision);
}

/**
 * Stores what a form says as the draft of a variant: only what differs from the default content, of which nothing is
 * written. Call it in a transaction. Throws the service's refusals, and 409 where the form was made upon something
 * older.
 */
export async function saveForm(
  house: EditingHouse,
  checker: Checker,
  record: VariantRecord,
  shown: Shown,
  body: Row,
): Promise<void> {
  const { contextVariants, ...form } = body;
  const input = parsed(editingInputSchema, contextVariants ?? {}, 'contextVariants');
  checkRevision(input.revision, record, shown);
  const { models } = house;
  const { model, row, byDefault } = shown;
  const permitted = await checker.sanitizeUpdateInput(byDefault)(form);
  const next = await formOf(house, shown, permitted);
  const stored = overlayOf(record, model, shown.place).overlay;
  const base = written(models, model, byDefault);
  const overlay: Record<string, Json> = {
    ...difference(models, model, { next, shown: written(models, model, row), byDefault: base, stored }),
  };
  const mine = (name: string) => mayWhole(models, model, checker.can.update, byDefault, name);
  for (const name of (input.keep ?? []).filter(mine)) overlay[name] ??= next[name] ?? null;
  for (const name of (input.reset ?? []).filter(mine)) delete overlay[name];
  await storeOverlay(house, record, shown, overlay);
}
