import type { Json } from '../../../../contract/variant';
import { refused, written, type Path } from '../refused';
import { encodeAttributes } from './attributes';
import { wrongValue, type Encode, type Encoding } from './encoding';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One component; ids of rows are left behind, since an overlay's components have none. */
function encodeComponent(encoding: Encoding, uid: string, value: unknown, path: Path): Record<string, Json> {
  const model = encoding.models.get(uid);
  if (!model) {
    throw refused('unknown-name', path, `${written(path)} is of the component ${uid}, which does not exist.`);
  }
  if (!isObject(value)) {
    throw wrongValue(path, `a component (${model.displayName})`, value, 'Send an object of its attributes.');
  }
  const { id: _row, __component: _uid, ...attributes } = value;
  return encodeAttributes(encoding, model, attributes, path);
}

/** A single component, sparse: what it leaves out is the default's. A repeatable one, whole. */
export const component: Encode = (encoding, field, value, path) => {
  const uid = field.target ?? '';
  if (!field.many) return value === null ? null : encodeComponent(encoding, uid, value, path);
  if (value === null) return [];
  if (!Array.isArray(value)) {
    throw wrongValue(path, 'a list of components', value, 'Send the whole list; [] for "none here".');
  }
  return value.map((part, index) => encodeComponent(encoding, uid, part, [...path, index]));
};

/** A dynamic zone, whole: each part names its `__component`. */
export const zone: Encode = (encoding, field, value, path) => {
  if (value === null) return [];
  if (!Array.isArray(value)) {
    throw wrongValue(path, 'a list of components', value, 'Send the whole zone; [] for "none here".');
  }
  return value.map((part: unknown, index) => {
    const at = [...path, index];
    const uid = isObject(part) ? part.__component : undefined;
    if (typeof uid !== 'string' || !field.components.includes(uid)) {
      const allowed = field.components.join(', ');
      throw wrongValue([...at, '__component'], `one of ${allowed}`, uid, 'Name a component the zone allows.');
    }
    return { __component: uid, ...encodeComponent(encoding, uid, part, at) };
  });
};
