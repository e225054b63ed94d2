import type { Core, UID } from '@strapi/strapi';
import { EVERY_LOCALE, type Overlay } from '../../../contract/variant';
import type { Field } from './fields';
import { mergedModel, type Model, type Models } from './models';
import { legible } from './outlived';
import { refused, written, type Path } from './refused';
import { checkRules } from './rules';

type Part = Readonly<Record<string, unknown>>;
type Populate = { [attribute: string]: true | { populate: Populate } };

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Strapi's populate for the default's components that an overlay merges with, and all that lies in them. */
function populateOf(models: Models, model: Model, part: Part): Populate {
  const populate: Populate = {};
  for (const [name, value] of Object.entries(part)) {
    const field = model.fields.get(name);
    const component = field && mergedModel(models, field);
    if (!component || !isPart(value)) continue;
    const direct = [...component.fields.values()].filter(
      ({ kind }) => kind !== 'scalar' && kind !== 'unsupported',
    );
    const inside: Populate = Object.fromEntries(direct.map((one) => [one.name, true as const]));
    populate[name] = { populate: { ...inside, ...populateOf(models, component, value) } };
  }
  return populate;
}

/** An overlay's attributes with the default below its single components. */
function merge(models: Models, model: Model, part: Part, below: unknown): Record<string, unknown> {
  const base = isPart(below) ? below : {};
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => {
      const field = model.fields.get(name);
      const component = field && mergedModel(models, field);
      if (!component || !isPart(value)) return [name, value];
      const ground = isPart(base[name]) ? base[name] : {};
      return [name, { ...ground, ...merge(models, component, value, ground) }];
    }),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The first required place that is empty. */
function missing(models: Models, field: Field, value: unknown, path: Path): Path | null {
  if (isEmpty(value)) return field.required && !field.attribute.conditions ? path : null;
  if (field.kind !== 'component' && field.kind !== 'zone') return null;
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const [index, part] of parts.entries()) {
    if (!isPart(part)) continue;
    const uid = field.kind === 'zone' ? part.__component : field.target;
    const model = typeof uid === 'string' ? models.get(uid) : undefined;
    const at = Array.isArray(value) ? [...path, index] : path;
    for (const inner of model?.fields.values() ?? []) {
      const found = missing(models, inner, part[inner.name], [...at, inner.name]);
      if (found) return found;
    }
  }
  return null;
}

/**
 * Refuses (`invalid`) an overlay that would leave a required attribute empty, the default's values counted, or break a
 * rule that Strapi applies at publishing. What readers do not get, since the schema is another one by now, is no matter.
 */
export async function checkComplete(
  room: { strapi: Core.Strapi; models: Models },
  model: Model,
  { documentId, locale }: { documentId: string; locale: string },
  overlay: Overlay,
): Promise<void> {
  const { strapi, models } = room;
  const said = legible(models, model, overlay);
  const found: unknown = await strapi.db.query(model.uid as UID.ContentType).findMany({
    where: locale === EVERY_LOCALE ? { documentId } : { documentId, locale },
    populate: populateOf(models, model, said),
  });
  const rows = found as { publishedAt: string | null }[];
  const merged = merge(models, model, said, rows.find((row) => row.publishedAt !== null) ?? rows[0]);
  for (const [name, value] of Object.entries(merged)) {
    const field = model.fields.get(name);
    const path = field && missing(models, field, value, ['overlay', name]);
    if (!path) continue;
    const message = `${written(path)} is required and would be empty. Write it, or use the default.`;
    throw refused('invalid', path, message, { reason: 'required', locale });
  }
  await checkRules(room, model, merged, { isDraft: false });
}
