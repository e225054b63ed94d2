import type { Models } from '../variants';
import { listOf } from './populate-spec';
import { selectOf, type Select } from './select';
import { walk } from './walk';

type Params = Readonly<Record<string, unknown>>;

/** What tells whose variants are to be found. */
export interface Variation {
  readonly models: Models;
  /** Whether any entry of that type has a variant. */
  readonly varies: (uid: string) => boolean;
}

export interface Widened {
  /** The parameters to go on with; the caller's own object where nothing was missing. */
  readonly params: Params;
  /** What the caller selected. */
  readonly select: Select;
  /** Takes out of the final result what the caller had not asked for. */
  strip(result: unknown): void;
}

const isParams = (value: unknown): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const needsLocale = ({ models, varies }: Variation, uid: string): boolean => {
  const model = models.get(uid);
  return model !== undefined && model.enabled && model.localised && varies(uid);
};

const lacksLocale = (fields: readonly string[]): boolean =>
  !fields.includes('locale') && !fields.includes('*');

function widenValues(values: Params, widenOne: (name: string, value: Params) => Params): Params {
  const changed = Object.entries(values).flatMap(([name, value]) => {
    if (!isParams(value)) return [];
    const wide = widenOne(name, value);
    return wide === value ? [] : [[name, wide] as const];
  });
  return changed.length === 0 ? values : { ...values, ...Object.fromEntries(changed) };
}

/** The same `fields`/`populate` with the locale wherever an entry of a varying type is read. */
export function widenParams(variation: Variation, uid: string, params: Params): Params {
  const { models } = variation;
  const model = models.get(uid);
  let wide = params;
  const fields = listOf(params.fields);
  if (fields && lacksLocale(fields) && needsLocale(variation, uid)) {
    wide = { ...wide, fields: [...fields, 'locale'] };
  }
  if (model && isParams(params.populate)) {
    const populate = widenValues(params.populate, (name, spec) => {
      const target = model.fields.get(name)?.target;
      if (target) return widenParams(variation, target, spec);
      if (!isParams(spec.on)) return spec;
      const on = widenValues(spec.on, (component, part) => widenParams(variation, component, part));
      return on === spec.on ? spec : { ...spec, on };
    });
    if (populate !== params.populate) wide = { ...wide, populate };
  }
  return wide;
}

/**
 * Makes sure that the locale is read of every delivered entry whose type varies, by which its variants are found.
 * (Strapi reads the document id always.)
 */
export function widen(variation: Variation, uid: string, params: Params): Widened {
  const select = selectOf(variation.models, uid, params);
  const wide = widenParams(variation, uid, params);
  return {
    params: wide,
    select,
    strip(result) {
      if (wide === params) return;
      const slot = { uid, parent: { result }, key: 'result', select, pointer: [] };
      for (const found of walk(variation.models, slot)) {
        const { fields } = found.select;
        if (fields && lacksLocale([...fields]) && needsLocale(variation, found.uid)) {
          delete (found.entry as { locale?: unknown }).locale;
        }
      }
    },
  };
}
