import type { Field, Models } from '../variants';

/** A `populate` in its object form, as deep as it goes. */
export interface Whole {
  readonly [name: string]: true | Whole;
}

/** Not content: Strapi's own relations between versions and people. */
const OWN: ReadonlySet<string> = new Set(['localizations', 'createdBy', 'updatedBy']);

const isContent = ({ name, kind, target, attribute }: Field): boolean =>
  !OWN.has(name) &&
  attribute['private'] !== true &&
  kind !== 'scalar' &&
  kind !== 'unsupported' &&
  // Relations to any type, and to people of the admin panel, are not to be asked for by name.
  (kind === 'zone' || (target !== null && !target.startsWith('admin::')));

function partOf(models: Models, field: Field): true | Whole {
  const below = (uid: string): true | Whole => {
    const populate = wholeOf(models, uid);
    return Object.keys(populate).length > 0 ? { populate } : true;
  };
  if (field.kind === 'component' && field.target !== null) return below(field.target);
  if (field.kind === 'zone')
    return { on: Object.fromEntries(field.components.map((uid) => [uid, below(uid)])) };
  return true;
}

/** The `populate` that asks for all of an entry: components and zones to their depth, media, and related entries. */
export function wholeOf(models: Models, uid: string): Whole {
  const fields = [...(models.get(uid)?.fields.values() ?? [])].filter(isContent);
  return Object.fromEntries(fields.map((field) => [field.name, partOf(models, field)]));
}
