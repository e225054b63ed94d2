import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { EVERY_LOCALE, type Json, type Overlay } from '../../../contract/variant';
import { canonical } from './canonical';
import type { Field } from './fields';
import type { Model, Models } from './models';
import type { Seen, Witness } from './rows';

type Part = Readonly<Record<string, unknown>>;
type Populate = { [attribute: string]: unknown };

interface Place {
  readonly documentId: string;
  /** `*` for what all locales share. */
  readonly locale: string;
}

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields that an overlay's part names, or all of a model. */
const fieldsOf = (model: Model | undefined, part: Part | null): readonly Field[] =>
  [...(model?.fields.values() ?? [])].filter(({ name }) => part === null || name in part);

const sparse = (field: Field, part: Part | null): Part | null => {
  const value = part?.[field.name];
  return field.kind === 'component' && !field.many && isPart(value) ? value : null;
};

function populateOf(models: Models, model: Model | undefined, part: Part | null): Populate {
  const populate: Populate = {};
  for (const field of fieldsOf(model, part)) {
    const inside = (uid: string) => ({
      populate: populateOf(models, models.get(uid), sparse(field, part)),
    });
    if (field.kind === 'component') populate[field.name] = inside(field.target ?? '');
    else if (field.kind === 'zone')
      populate[field.name] = { on: Object.fromEntries(field.components.map((uid) => [uid, inside(uid)])) };
    else if (field.kind === 'media' || field.kind === 'relation') populate[field.name] = true;
  }
  return populate;
}

const identity = (field: Field, row: unknown): Json => {
  if (!isPart(row)) return null;
  const documentId = String(row['documentId']);
  return field.target === null ? { __type: String(row['__type']), documentId } : documentId;
};

const scalar = (value: unknown): Json =>
  value === undefined ? null : value instanceof Date ? value.toISOString() : (value as Json);

/** What the default says where an overlay changes it, in the form of an overlay. */
function said(models: Models, model: Model | undefined, row: Part, part: Part | null): Overlay {
  const one = (field: Field, value: unknown): Json => {
    if (field.kind === 'media' || field.kind === 'relation') return identity(field, value);
    if (!isPart(value)) return scalar(value);
    const uid = field.kind === 'zone' ? value['__component'] : field.target;
    const below = typeof uid === 'string' ? models.get(uid) : undefined;
    const inside = said(models, below, value, sparse(field, part));
    return field.kind === 'zone' ? { __component: String(uid), ...inside } : inside;
  };
  return Object.fromEntries(
    fieldsOf(model, part)
      .filter(({ varies }) => varies)
      .map((field) => {
        const value = row[field.name];
        if (field.kind === 'scalar') return [field.name, scalar(value)];
        return [field.name, Array.isArray(value) ? value.map((item) => one(field, item)) : one(field, value)];
      }),
  );
}

const fingerprint = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('base64url').slice(0, 16);

/** Longer ones are known by their fingerprint alone. */
const KEPT_BYTES = 16 * 1024;

const witness = (value: Json): Witness => {
  const print = fingerprint(value);
  return JSON.stringify(value).length <= KEPT_BYTES ? { print, said: value } : { print };
};

/** The default content as it is now, where some overlays change it. */
export interface Ground {
  /** What an overlay of those says instead of, by attribute. */
  against(overlay: Overlay): Seen;
  /** The same as the default content says it, in the form of an overlay. */
  said(overlay: Overlay): Overlay;
}

/**
 * Reads the default's draft (its only side on types without drafts) where overlays change it; of a merged component
 * only what the overlay writes counts.
 */
export async function readGround(
  { strapi, models }: { strapi: Core.Strapi; models: Models },
  model: Model,
  { documentId, locale }: Place,
  overlays: readonly Overlay[],
): Promise<Ground> {
  const touched = Object.fromEntries(overlays.flatMap(Object.keys).map((name) => [name, null]));
  const found: unknown = await strapi.db.query(model.uid as UID.ContentType).findMany({
    where: {
      documentId,
      ...(model.draftAndPublish && { publishedAt: null }),
      ...(locale !== EVERY_LOCALE && { locale }),
    },
    populate: populateOf(models, model, touched),
    orderBy: { id: 'asc' },
    limit: 1,
  });
  const [row = {}] = found as Part[];
  const of = (overlay: Overlay) => said(models, model, row, overlay);
  return {
    said: of,
    against: (overlay) =>
      Object.fromEntries(Object.entries(of(overlay)).map(([name, value]) => [name, witness(value)])),
  };
}

/** What an overlay that is written now is written against, by attribute. */
export async function writtenAgainst(
  room: { strapi: Core.Strapi; models: Models },
  model: Model,
  place: Place,
  overlay: Overlay,
): Promise<Seen> {
  if (Object.keys(overlay).length === 0) return {};
  return (await readGround(room, model, place, [overlay])).against(overlay);
}
