import type { Json } from '../../../contract/variant';
import type { Field, FieldKind, Model, Models } from '../variants';
import { blank, syntheticId } from './blank';
import { copyRow } from './copy-row';
import { fits } from './fits';
import type { Reference, ReferenceItem } from './overlay';
import { isWritten } from './required';
import type { Populated, Select } from './select';

type Row = Record<string, unknown>;
type Part = { readonly [attribute: string]: Json };

/** What stays the same while one overlay is laid. */
export interface Laying {
  readonly models: Models;
  /** What synthetic ids grow from: the entry's document id. */
  readonly seed: string;
  readonly locale: string | null;
  readonly references: Reference[];
  readonly skipped: string[];
  /** For authors, who see what they left empty; readers get the default's value where one is required. */
  readonly asWritten?: boolean | undefined;
}

/** Where in the entry: for people, and as JSON Pointer parts. */
export interface Place {
  readonly text: string;
  readonly pointer: readonly string[];
}

/** One attribute to be laid into `target`. */
interface Attribute {
  readonly target: Row;
  readonly field: Field;
  readonly value: Json;
  readonly populated: Populated;
  readonly place: Place;
}

type Lay = (laying: Laying, attribute: Attribute) => void;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const below = ({ text, pointer }: Place, name: string): Place => ({
  text: text === '' ? name : `${text}.${name}`,
  pointer: [...pointer, name],
});
const nth = ({ text, pointer }: Place, index: number): Place => ({
  text: `${text}[${index}]`,
  pointer: [...pointer, String(index)],
});

/** What one stored reference names; undefined where the schema means something else by now. */
function itemOf({ models }: Laying, { target }: Field, value: Json): ReferenceItem | undefined {
  if (target !== null) return typeof value === 'string' ? { uid: target, documentId: value } : undefined;
  if (!isPart(value)) return undefined;
  const { __type: uid, documentId } = value;
  if (typeof uid !== 'string' || typeof documentId !== 'string') return undefined;
  return models.get(uid)?.isComponent === false ? { uid, documentId } : undefined;
}

const layReferences: Lay = (laying, { target, field, value, populated, place }) => {
  const { references, skipped, locale } = laying;
  const given = value === null ? [] : isList(value) ? value : [value];
  const known = given.flatMap((one) => itemOf(laying, field, one) ?? []);
  if (known.length < given.length) skipped.push(place.text);
  if (given.length > 0 && known.length === 0) return;
  const key = field.name;
  const items = known.filter(({ uid }) => populated.selectOf(uid) !== undefined);
  const otherwise = field.required && !field.many && !laying.asWritten ? target[key] : null;
  target[key] = populated.count ? { count: items.length } : field.many ? [] : null;
  if (populated.count || items.length === 0) return;
  references.push({ items, populated, locale, parent: target, key, pointer: place.pointer, otherwise });
};

/** A component that has no row of its own; nothing where the schema does not know it or it is not selected. */
function whole(laying: Laying, uid: unknown, part: Json, populated: Populated, place: Place): Row[] {
  const model = typeof uid === 'string' ? laying.models.get(uid) : undefined;
  if (!model?.isComponent || !isPart(part)) {
    laying.skipped.push(place.text);
    return [];
  }
  const select = populated.selectOf(model.uid);
  if (!select) return [];
  const row = blank(model, select, syntheticId(`${laying.seed} ${place.text}`));
  layAttributes(laying, row, model, part, select, place);
  return [row];
}

/** Whether nothing is left of a component but words of attributes that are gone or do not vary by now. */
const isOutlived = ({ fields }: Model, part: Part): boolean => {
  const names = Object.keys(part);
  return names.length > 0 && !names.some((name) => fields.get(name)?.varies);
};

const laySingle: Lay = (laying, { target, field, value, populated, place }) => {
  const ground = target[field.name];
  const model = field.target === null ? undefined : laying.models.get(field.target);
  const select = model && populated.selectOf(model.uid);
  if (value === null) target[field.name] = null;
  else if (isPart(ground) && isPart(value) && model && select) {
    const merged = copyRow(ground);
    layAttributes(laying, merged, model, value, select, place);
    target[field.name] = merged;
  } else if (model && isPart(value) && isOutlived(model, value)) laying.skipped.push(place.text);
  else if (!laying.asWritten && !isWritten(laying.models, field, value)) laying.skipped.push(place.text);
  else {
    const [row] = whole(laying, field.target, value, populated, place);
    if (row) target[field.name] = row;
  }
};

const layList: Lay = (laying, { target, field, value, populated, place }) => {
  if (!isList(value) || !(laying.asWritten || isWritten(laying.models, field, value))) {
    laying.skipped.push(place.text);
    return;
  }
  const rows = value.flatMap((part, index) => {
    const at = nth(place, index);
    if (field.kind === 'component') return whole(laying, field.target, part, populated, at);
    const named = isPart(part) ? part.__component : null;
    const uid = typeof named === 'string' && field.components.includes(named) ? named : null;
    const parts = whole(laying, uid, part, populated, at);
    // The same object: its references are still to be filled in.
    for (const row of parts) row.__component = uid;
    return parts;
  });
  target[field.name] = populated.count ? { count: rows.length } : rows;
};

const LAYERS: Readonly<Partial<Record<FieldKind, Lay>>> = {
  media: layReferences,
  relation: layReferences,
  component: (laying, attribute) => (attribute.field.many ? layList : laySingle)(laying, attribute),
  zone: layList,
};

/** Whether an overlay empties what has to be there: GraphQL would take the whole entry out of the answer. */
const isHole = ({ asWritten }: Laying, { required, many }: Field, value: Json): boolean =>
  value === null && required && !many && !asWritten;

/** Lays attributes over a row that is ours to change, as far as they are selected. */
export function layAttributes(
  laying: Laying,
  target: Row,
  model: Model,
  part: Part,
  select: Select,
  place: Place,
): void {
  for (const name in part) {
    const value = part[name];
    if (value === undefined || name === '__component') continue;
    const field = model.fields.get(name);
    if (!field?.varies || isHole(laying, field, value)) laying.skipped.push(below(place, name).text);
    else if (field.kind === 'scalar') {
      if (select.fields && !select.fields.has(name)) continue;
      if (!fits(field, value)) laying.skipped.push(below(place, name).text);
      else target[name] = typeof value === 'object' ? structuredClone(value) : value;
    } else {
      const populated = select.populate.get(name);
      const lay = LAYERS[field.kind];
      if (populated && lay) lay(laying, { target, field, value, populated, place: below(place, name) });
    }
  }
}
