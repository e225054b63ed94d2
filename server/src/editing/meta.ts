import type { EditingMeta, EditingState, EditingVariant, OpenVariant } from '../../../contract/editing';
import { DEFAULT_KEY, EVERY_LOCALE, type OverlayRecord, type VariantRecord } from '../../../contract/variant';
import type { Model } from '../variants';
import { awake } from './awake';
import { visible } from './content-manager';
import type { EditingHouse } from './house';
import { mayWrite } from './permission';
import { counted, keptLocale, overlayOf, type Shown } from './shown';
import { statesOf } from './states';
import { written } from './written';

/** How far a variant has come in one locale; null where it says nothing there. */
export function stateIn(record: VariantRecord, model: Model, locale: string): EditingState | null {
  const find = (of: string, status: OverlayRecord['status']) =>
    record.overlays.find((one) => one.locale === of && one.status === status);
  const live = find(locale, 'published');
  const draft = find(locale, 'draft');
  if (!live) return draft ? 'draft' : null;
  if (!model.draftAndPublish || !draft) return 'live';
  const shared = model.localised ? [find(EVERY_LOCALE, 'draft'), find(EVERY_LOCALE, 'published')] : [];
  const isNewer = draft.revision !== live.revision || shared[0]?.revision !== shared[1]?.revision;
  return isNewer ? 'changed' : 'live';
}

function listedVariant(record: VariantRecord, model: Model): EditingVariant {
  const locales = new Set(record.overlays.map(({ locale }) => locale));
  if (model.localised) locales.delete(EVERY_LOCALE);
  const states: [string, EditingState][] = [...locales].flatMap((locale) => {
    const state = stateIn(record, model, locale);
    return state ? [[locale, state] as [string, EditingState]] : [];
  });
  const { key, name, target, order, paused, revision } = record;
  return { key, name, target, order, paused, revision, states: Object.fromEntries(states) };
}

/** Names what a save is made upon: the overlay as it is stored, and the default content below it. */
export function revisionOf(record: VariantRecord, { model, place, byDefault }: Shown): string {
  const { revision, sharedRevision } = overlayOf(record, model, place);
  return [revision, sharedRevision, Date.parse(String(byDefault.updatedAt)) || 0].join('-');
}

async function openOf(
  house: EditingHouse,
  userAbility: unknown,
  record: VariantRecord,
  shown: Shown,
): Promise<OpenVariant> {
  const { models, strapi } = house;
  const { model, byDefault, row, overlay, skipped } = shown;
  const seen = await visible(strapi, userAbility, model.uid, counted(house, model, byDefault), byDefault);
  const fields = statesOf(
    models,
    model,
    awake(models, model, overlay),
    written(models, model, row),
    written(models, model, byDefault),
  );
  const names = Object.keys(seen).filter((name) => model.fields.get(name)?.varies);
  const mine = (path: string) => names.includes(path.split('.')[0] ?? '');
  return {
    key: record.key,
    name: record.name,
    revision: revisionOf(record, shown),
    fields: Object.fromEntries(Object.entries(fields).filter(([path]) => mine(path))),
    defaults: Object.fromEntries(names.map((name) => [name, seen[name] ?? null])),
    skipped: [...skipped],
  };
}

/** What the edit view is told of an entry's variants. */
export async function metaOf(
  house: EditingHouse,
  userAbility: unknown,
  model: Model,
  records: readonly VariantRecord[],
  place: { readonly documentId: string; readonly locale: string | null },
  open: { readonly record: VariantRecord; readonly shown: Shown } | null,
): Promise<EditingMeta> {
  return {
    documentId: place.documentId,
    locale: keptLocale(place.locale),
    variants: records.filter(({ key }) => key !== DEFAULT_KEY).map((record) => listedVariant(record, model)),
    defaultRevision: records.find(({ key }) => key === DEFAULT_KEY)?.revision ?? 0,
    mayWrite: mayWrite(userAbility),
    publishesAlong: house.publishesAlong(model.uid),
    open: open && (await openOf(house, userAbility, open.record, open.shown)),
    vocabulary: house.vocabulary(),
  };
}
