import type { Field, Model, Models } from '../variants';
import { listOf, specsOf, type PopulateSpec } from './populate-spec';

/** What the caller selected of one entry, component or file. */
export interface Select {
  /** Names of scalars, or null for all of them. */
  readonly fields: ReadonlySet<string> | null;
  readonly populate: ReadonlyMap<string, Populated>;
}

/** What the caller selected at one relation, media, component or zone. */
export interface Populated {
  readonly field: Field;
  /** How a row of that uid is selected; undefined where it is left out (a component that `on` does not name). */
  selectOf(uid: string): Select | undefined;
  /** Only the number is delivered, as `{ count }`. */
  readonly count: boolean;
  /** This part of `populate` as the caller wrote it, for handing on to Strapi. */
  readonly spec: PopulateSpec;
}

const NOTHING: ReadonlyMap<string, Populated> = new Map();

const isSpec = (value: unknown): value is PopulateSpec =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function populatedAt(models: Models, field: Field, spec: PopulateSpec): Populated {
  const known = new Map<string, Select | undefined>();
  const select = (uid: string): Select | undefined => {
    const on = spec.on;
    if (!isSpec(on)) return selectOf(models, uid, spec);
    const part = on[uid];
    return part === undefined || part === false ? undefined : selectOf(models, uid, isSpec(part) ? part : {});
  };
  return {
    field,
    spec,
    count: spec.count === true || spec.count === 'true',
    selectOf(uid) {
      if (!known.has(uid)) known.set(uid, select(uid));
      return known.get(uid);
    },
  };
}

function populateOf(models: Models, model: Model, raw: unknown): ReadonlyMap<string, Populated> {
  const everything = () => [...model.fields.values()].filter(({ kind }) => kind !== 'scalar');
  const specs = specsOf(raw, () => everything().map(({ name }) => name));
  if (specs.size === 0) return NOTHING;
  const populate = new Map<string, Populated>();
  for (const [name, spec] of specs) {
    const field = model.fields.get(name);
    if (field && field.kind !== 'scalar') populate.set(name, populatedAt(models, field, spec));
  }
  return populate;
}

/** Reads `fields` and `populate` in all the forms in which the document service takes them. */
export function selectOf(models: Models, uid: string, params: Readonly<Record<string, unknown>>): Select {
  const model = models.get(uid);
  const fields = listOf(params.fields);
  return {
    fields: fields && !fields.includes('*') ? new Set(fields) : null,
    populate: model ? populateOf(models, model, params.populate) : NOTHING,
  };
}
