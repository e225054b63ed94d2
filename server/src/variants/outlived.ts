import type { Json } from '../../../contract/variant';
import { canonical } from './canonical';
import { ENCODERS } from './codec';
import type { Field } from './fields';
import { mergedModel, type Model, type Models } from './models';

type Given = Readonly<Record<string, unknown>>;
type Part = { readonly [attribute: string]: Json };

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Parts what an author hands over into what is new and what stands so in the stored overlay already, of merged
 * components attribute by attribute. What stands is not judged again: files, entries and schemas go their own ways.
 */
export function partNew(
  models: Models,
  model: Model,
  given: Given,
  stored: Part,
): { readonly anew: Given; readonly standing: Part } {
  const anew: Record<string, unknown> = {};
  const standing: Record<string, Json> = {};
  for (const [name, value] of Object.entries(given)) {
    const before = stored[name];
    const field = model.fields.get(name);
    const component = field && mergedModel(models, field);
    if (before !== undefined && canonical(value) === canonical(before)) standing[name] = before;
    else if (component && isPart(value) && isPart(before)) {
      const inner = partNew(models, component, value, before);
      anew[name] = inner.anew;
      standing[name] = inner.standing;
    } else anew[name] = value;
  }
  return { anew, standing };
}

/** Puts together what {@link partNew} parted. */
export function together(models: Models, model: Model, anew: Part, standing: Part): Part {
  const merged: Record<string, Json> = { ...standing, ...anew };
  for (const [name, value] of Object.entries(anew)) {
    const field = model.fields.get(name);
    const component = field && mergedModel(models, field);
    const before = standing[name];
    if (component && isPart(value) && isPart(before))
      merged[name] = together(models, component, value, before);
  }
  return merged;
}

/**
 * An overlay with what the stored one says of attributes that are gone or do not vary for the time being, in merged
 * components too: they may come back.
 */
export function withDormant(models: Models, model: Model, stored: Part, next: Part): Part {
  const all: Record<string, Json> = { ...next };
  for (const [name, value] of Object.entries(stored)) {
    const field = model.fields.get(name);
    const component = field?.varies ? mergedModel(models, field) : undefined;
    const now = next[name];
    if (!field?.varies) all[name] = value;
    else if (component && isPart(value) && (now === undefined || isPart(now))) {
      const part = withDormant(models, component, value, now ?? {});
      if (now !== undefined || Object.keys(part).length > 0) all[name] = part;
    }
  }
  return all;
}

const isNothing = (part: Json): boolean => Object.keys(part ?? {}).length === 0;

/** One value without what the schema knows otherwise by now; undefined where nothing of it is known. */
function legibleValue(models: Models, field: Field, value: Json): Json | undefined {
  const part = (one: Json): Part[] => {
    const uid = field.kind === 'zone' ? isPart(one) && one['__component'] : field.target;
    const model = typeof uid === 'string' ? models.get(uid) : undefined;
    if (!model || !isPart(one) || (field.kind === 'zone' && !field.components.includes(model.uid))) return [];
    return [{ ...legible(models, model, one), ...(field.kind === 'zone' && { __component: model.uid }) }];
  };
  if (value !== null && (field.kind === 'component' || field.kind === 'zone')) {
    if (Array.isArray(value) !== field.many) return undefined;
    if (Array.isArray(value)) return (value as readonly Json[]).flatMap(part);
    const [known] = part(value);
    return known && isNothing(known) && !isNothing(value) ? undefined : known;
  }
  try {
    ENCODERS[field.type]?.({ models, mentions: [] }, field, value, []);
    return value;
  } catch {
    return undefined;
  }
}

/** What readers get of an overlay: without what the schema does not know, or knows otherwise by now. */
export function legible(models: Models, model: Model, overlay: Part): Part {
  const known: Record<string, Json> = {};
  for (const [name, value] of Object.entries(overlay)) {
    const field = model.fields.get(name);
    const kept = field?.varies ? legibleValue(models, field, value) : undefined;
    if (kept !== undefined) known[name] = kept;
  }
  return known;
}
