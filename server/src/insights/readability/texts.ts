import type { Json } from '../../../../contract/variant';
import type { Model, Models } from '../../variants';
import { paragraphsOfBlocks, paragraphsOfRichText, paragraphsOfText } from './plain';

/** A version of an entry, or an overlay of one. */
export type Content = { readonly [name: string]: Json };

/** One text: where it stands, and its paragraphs. */
export interface Text {
  readonly path: string;
  /** The field that a permission to read names: `hero.title` inside components, the zone's name inside zones. */
  readonly field: string;
  readonly paragraphs: readonly string[];
}

type Field = Model['fields'] extends ReadonlyMap<string, infer Found> ? Found : never;

const isContent = (value: Json | undefined): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function paragraphsOf({ type }: Field, value: Json): readonly string[] {
  if (type === 'blocks') return paragraphsOfBlocks(value);
  if (typeof value !== 'string') return [];
  if (type === 'string' || type === 'text') return paragraphsOfText(value);
  return type === 'richtext' ? paragraphsOfRichText(value) : [];
}

const componentOf = (models: Models, { kind, target }: Field, value: Content): Model | undefined => {
  const uid = kind === 'zone' ? value.__component : target;
  return typeof uid === 'string' ? models.get(uid) : undefined;
};

/** Where a value stands, and under which field's permission; all of a zone is under the zone's. */
interface Place extends Pick<Text, 'path' | 'field'> {
  readonly zone: boolean;
}

function textsIn(models: Models, field: Field, value: Json | undefined, place: Place): Text[] {
  if (value === undefined || value === null) return [];
  if (field.kind === 'scalar') {
    const paragraphs = paragraphsOf(field, value);
    return paragraphs.length > 0 ? [{ path: place.path, field: place.field, paragraphs }] : [];
  }
  if (field.kind !== 'component' && field.kind !== 'zone') return [];
  const zone = place.zone || field.kind === 'zone';
  const inside = (item: Content, path: string): Text[] =>
    textsOf(models, componentOf(models, field, item), item, (name) => ({
      path: `${path}.${name}`,
      field: zone ? place.field : `${place.field}.${name}`,
      zone,
    }));
  if (!Array.isArray(value)) return isContent(value) ? inside(value, place.path) : [];
  return value.flatMap((item: Json, i) => (isContent(item) ? inside(item, `${place.path}[${i}]`) : []));
}

const atTop = (name: string): Place => ({ path: name, field: name, zone: false });

/** The texts of a version or an overlay, in the schema's order; private ones are nobody's reading. */
export function textsOf(
  models: Models,
  model: Model | undefined,
  content: Content,
  placeOf: (name: string) => Place = atTop,
): Text[] {
  return [...(model?.fields.values() ?? [])].flatMap((field) =>
    field.attribute.private === true ? [] : textsIn(models, field, content[field.name], placeOf(field.name)),
  );
}

/** A version with an overlay laid over it: single components merge, all else is taken whole. */
export function laid(model: Model | undefined, models: Models, content: Content, overlay: Content): Content {
  const changes = Object.entries(overlay).map(([name, value]): [string, Json] => {
    const field = model?.fields.get(name);
    const below = content[name];
    const merges = field?.kind === 'component' && !field.many && isContent(value) && isContent(below);
    return [name, merges ? laid(models.get(field.target ?? ''), models, below, value) : value];
  });
  return { ...content, ...Object.fromEntries(changes) };
}

type Populate = { [name: string]: object };

/** What has to be read along for all texts to be there: components and zones, however deep. */
export function populateTexts(models: Models, model: Model | undefined): Populate {
  const inside = (uid: string) => ({ populate: populateTexts(models, models.get(uid)) });
  const parts = [...(model?.fields.values() ?? [])].flatMap((field): [string, object][] => {
    if (field.kind === 'component') return [[field.name, inside(field.target ?? '')]];
    if (field.kind !== 'zone') return [];
    return [[field.name, { on: Object.fromEntries(field.components.map((uid) => [uid, inside(uid)])) }]];
  });
  return Object.fromEntries(parts);
}
