import type { Json, Overlay } from '../../../contract/variant';
import type { Field, Model, Models } from '../variants';
import { isRow, listed, type Row } from './house';
import { relationAfter, type FindDocuments } from './relation-change';
import { isSame, scalar, written, type Written } from './written';

/** What stays the same while one form is read. */
export interface Reading {
  readonly models: Models;
  readonly find: FindDocuments;
}

/** The form hands JSON on as the text that was typed. */
const jsonOf = (value: unknown): Json => {
  if (typeof value !== 'string' || value === '') return scalar(value);
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
};

/** A component after the form's change. One that the form knows by its row keeps what the form leaves out. */
async function partAfter(
  reading: Reading,
  uid: unknown,
  known: readonly Row[],
  value: unknown,
): Promise<Json> {
  const model = typeof uid === 'string' ? reading.models.get(uid) : undefined;
  if (!model || !isRow(value)) return null;
  const row = known.find(
    ({ id }) => value.id !== undefined && value.id !== null && String(id) === String(value.id),
  );
  return after(reading, model, row ?? {}, row ?? {}, value);
}

async function valueAfter(
  reading: Reading,
  field: Field,
  now: unknown,
  base: unknown,
  value: unknown,
): Promise<Json> {
  // A form that was reset holds components of the default content.
  const known = [...listed(now), ...listed(base)].filter(isRow);
  switch (field.kind) {
    case 'media':
    case 'relation':
      return relationAfter(field, now, value, reading.find);
    case 'component': {
      const parts: Json[] = [];
      for (const one of listed(value)) parts.push(await partAfter(reading, field.target, known, one));
      return field.many ? parts : (parts[0] ?? null);
    }
    case 'zone': {
      const parts: Json[] = [];
      for (const one of listed(value)) {
        const uid = isRow(one) ? one.__component : undefined;
        const of = known.filter((row) => row.__component === uid);
        parts.push({
          __component: String(uid),
          ...((await partAfter(reading, uid, of, one)) as Written | null),
        });
      }
      return parts;
    }
    case 'scalar':
      return field.type === 'json' ? jsonOf(value) : scalar(value);
    case 'unsupported':
      return null;
  }
}

/** The form was told only how many relations there are, and says nothing else of them. */
const isUntouched = ({ kind }: Field, value: unknown): boolean =>
  kind === 'relation' && isRow(value) && 'count' in value;

/**
 * Everything of an entry or component that may vary after a form's change; what the form leaves out stays. `row` is
 * what the form showed, `base` the default content below it.
 */
export async function after(
  reading: Reading,
  model: Model,
  row: Row,
  base: Row,
  form: Row,
): Promise<Written> {
  const now = written(reading.models, model, row);
  const next: Record<string, Json> = { ...now };
  for (const field of model.fields.values()) {
    const value = form[field.name];
    if (!field.varies || value === undefined || isUntouched(field, value)) continue;
    next[field.name] = await valueAfter(reading, field, row[field.name], base[field.name], value);
  }
  return next;
}

/** One attribute before and after, and what the default content and the stored overlay say there. */
interface Change {
  readonly next: Json;
  readonly shown: Json;
  readonly byDefault: Json;
  readonly stored: Json | undefined;
}

const isPart = (value: Json | undefined): value is Written => isRow(value);

/** What is to be stored at one attribute; undefined where it is as the default content. */
function storedAfter(
  models: Models,
  field: Field,
  { next, shown, byDefault, stored }: Change,
): Json | undefined {
  // What was not touched stays as it is stored: references that nobody can see at the moment, and what is kept.
  if (isSame(next, shown)) return stored;
  const inner = field.kind === 'component' && !field.many ? models.get(field.target ?? '') : undefined;
  if (!inner || !isPart(next) || !isPart(byDefault)) return isSame(next, byDefault) ? undefined : next;
  const part = difference(models, inner, {
    next,
    // A component that was not there is written anew.
    shown: isPart(shown) ? shown : byDefault,
    byDefault,
    stored: isPart(stored) && isPart(shown) ? stored : {},
  });
  return Object.keys(part).length > 0 ? part : undefined;
}

/** The overlay that makes of the default content what the form says. */
export function difference(
  models: Models,
  model: Model,
  { next, shown, byDefault, stored }: Record<'next' | 'shown' | 'byDefault', Written> & { stored: Overlay },
): Overlay {
  const overlay: Record<string, Json> = {};
  for (const field of model.fields.values()) {
    const { name } = field;
    if (!field.varies) continue;
    const value = storedAfter(models, field, {
      next: next[name] ?? null,
      shown: shown[name] ?? null,
      byDefault: byDefault[name] ?? null,
      stored: stored[name],
    });
    if (value !== undefined) overlay[name] = value;
  }
  return overlay;
}
