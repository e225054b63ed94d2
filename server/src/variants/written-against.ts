import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { EVERY_LOCALE, type Overlay } from '../../../contract/variant';
import { canonical } from './canonical';
import type { Field } from './fields';
import type { Model, Models } from './models';
import type { Seen } from './rows';

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

const identity = (row: unknown): unknown =>
  isPart(row) ? [row.__type ?? null, row.documentId ?? null] : null;

/** What the default says where an overlay changes it: without row ids, references as document ids. */
function said(models: Models, model: Model | undefined, row: Part, part: Part | null): Part {
  const one = (field: Field, value: unknown): unknown => {
    if (!isPart(value)) return value ?? null;
    if (field.kind === 'media' || field.kind === 'relation') return identity(value);
    const uid = field.kind === 'zone' ? value.__component : field.target;
    const below = typeof uid === 'string' ? models.get(uid) : undefined;
    return { uid, said: said(models, below, value, sparse(field, part)) };
  };
  return Object.fromEntries(
    fieldsOf(model, part).map((field) => {
      const value = row[field.name];
      if (field.kind === 'scalar') return [field.name, value ?? null];
      return [field.name, Array.isArray(value) ? value.map((item) => one(field, item)) : one(field, value)];
    }),
  );
}

const fingerprint = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('base64url').slice(0, 16);

/**
 * Fingerprints of the default's draft (its only side on types without drafts) where an overlay changes it, by
 * attribute; of a merged component only what the overlay writes counts.
 */
export async function writtenAgainst(
  { strapi, models }: { strapi: Core.Strapi; models: Models },
  model: Model,
  { documentId, locale }: Place,
  overlay: Overlay,
): Promise<Seen> {
  if (Object.keys(overlay).length === 0) return {};
  const found: unknown = await strapi.db.query(model.uid as UID.ContentType).findMany({
    where: {
      documentId,
      ...(model.draftAndPublish && { publishedAt: null }),
      ...(locale !== EVERY_LOCALE && { locale }),
    },
    populate: populateOf(models, model, overlay),
    orderBy: { id: 'asc' },
    limit: 1,
  });
  const [row] = found as Part[];
  const values = Object.entries(said(models, model, row ?? {}, overlay));
  return Object.fromEntries(values.map(([name, value]) => [name, fingerprint(value)]));
}
