import type { Json } from '../../../../contract/variant';
import type { Model } from '../models';
import { refused, written, type Path } from '../refused';
import type { Encoding } from './encoding';
import { ENCODERS } from './table';

/** Encodes the named attributes of an entry or component; each must exist and be allowed to vary. */
export function encodeAttributes(
  encoding: Encoding,
  model: Model,
  attributes: Readonly<Record<string, unknown>>,
  path: Path,
): Record<string, Json> {
  const stored: Record<string, Json> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const at = [...path, name];
    const field = model.fields.get(name);
    if (!field) {
      const known = [...model.fields.values()].filter(({ varies }) => varies).map((one) => one.name);
      const message = `${written(at)} does not exist in ${model.displayName}. What may vary: ${known.join(', ')}.`;
      throw refused('unknown-attribute', at, message, { known });
    }
    const encode = ENCODERS[field.type];
    if (!field.varies || !encode) {
      const message = `${written(at)} cannot vary: it is the same in every variant. Leave it out.`;
      throw refused('not-overridable', at, message);
    }
    stored[name] = encode(encoding, field, value, at);
  }
  return stored;
}
