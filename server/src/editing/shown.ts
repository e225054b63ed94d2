import {
  EVERY_LOCALE,
  type Overlay,
  type OverlayStatus,
  type VariantRecord,
} from '../../../contract/variant';
import type { Model } from '../variants';
import { deepPopulate, readVersion, type Checker } from './content-manager';
import type { EditingHouse, Row } from './house';

/** Where in an entry the edit view stands. */
export interface Place {
  readonly documentId: string;
  /** Null where i18n does not localise the type. */
  readonly locale: string | null;
  readonly status: OverlayStatus;
}

/** An entry as a variant shows it, in one locale and on one side. */
export interface Shown {
  readonly model: Model;
  readonly place: Place;
  /** The default content with all that lies in it. */
  readonly byDefault: Row;
  readonly row: Row;
  /** With what all locales share laid in; empty where it says nothing here. */
  readonly overlay: Overlay;
  /** Whether it says something here. */
  readonly written: boolean;
  readonly skipped: readonly string[];
}

export const keptLocale = (locale: string | null): string => locale ?? EVERY_LOCALE;

const sideOf = (model: Model, status: OverlayStatus): OverlayStatus =>
  model.draftAndPublish ? status : 'published';

/** What a variant says in one locale and on one side, what all locales share included. */
export function overlayOf(
  record: VariantRecord,
  model: Model,
  { locale, status }: Omit<Place, 'documentId'>,
) {
  const find = (of: string) =>
    record.overlays.find((one) => one.locale === of && one.status === sideOf(model, status));
  const own = find(keptLocale(locale));
  const shared = locale === null ? undefined : find(EVERY_LOCALE);
  return {
    overlay: { ...shared?.overlay, ...own?.overlay } as Overlay,
    own: own?.overlay,
    shared: shared?.overlay,
    revision: own?.revision ?? 0,
    sharedRevision: shared?.revision ?? 0,
    written: own !== undefined,
  };
}

/** Reads an entry, so that `checker` can judge it, and lays a variant over it. Null where the entry has no such version. */
export async function show(
  house: EditingHouse,
  model: Model,
  record: VariantRecord,
  place: Place,
  checker: Checker,
): Promise<Shown | null> {
  const { strapi, lay } = house;
  const populate = await deepPopulate(strapi, model.uid, checker);
  const version = await readVersion(strapi, model, place.documentId, populate, place);
  // A variant may be published before its entry is: it is shown over the draft then.
  const ground =
    version ??
    (place.status === 'published'
      ? await readVersion(strapi, model, place.documentId, populate, { ...place, status: 'draft' })
      : null);
  if (!ground) return null;
  const { overlay, written } = overlayOf(record, model, place);
  const { row, skipped } = await lay(model.uid, ground, populate, overlay, place);
  return { model, place, byDefault: ground, row, overlay, written, skipped };
}

/** A row as the edit view gets it: of relations only how many there are. */
export function counted(house: Pick<EditingHouse, 'models'>, model: Model, row: Row): Row {
  const inner = (uid: unknown, value: unknown): unknown => {
    const below = typeof uid === 'string' ? house.models.get(uid) : undefined;
    return below && value ? counted(house, below, value as Row) : value;
  };
  const result = { ...row };
  for (const field of model.fields.values()) {
    const value = result[field.name];
    if (value === undefined) continue;
    if (field.kind === 'relation' && field.attribute.visible !== false) {
      result[field.name] = { count: Array.isArray(value) ? value.length : value ? 1 : 0 };
    } else if (field.kind === 'component') {
      result[field.name] = Array.isArray(value)
        ? value.map((one) => inner(field.target, one))
        : inner(field.target, value);
    } else if (field.kind === 'zone' && Array.isArray(value)) {
      result[field.name] = value.map((one: Row) => inner(one.__component, one));
    }
  }
  return result;
}
