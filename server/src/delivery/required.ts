import type { Json } from '../../../contract/variant';
import type { Field, Model, Models } from '../variants';
import { fits } from './fits';

type Part = { readonly [attribute: string]: Json };

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const needed = new WeakMap<Model, readonly Field[]>();

/** The fields of a component that can leave it incomplete; what is required under a condition may be empty. */
function neededOf(model: Model): readonly Field[] {
  const known = needed.get(model);
  if (known) return known;
  const fields = [...model.fields.values()].filter(
    ({ kind, required, attribute }) =>
      kind === 'component' || kind === 'zone' || (required && !attribute['conditions']),
  );
  needed.set(model, fields);
  return fields;
}

function holds(models: Models, field: Field, value: Json | undefined): boolean {
  const { kind, many, required, attribute } = field;
  if (value === null || value === undefined)
    return !required || Boolean(attribute['conditions']) || (many && kind !== 'component' && kind !== 'zone');
  if (kind === 'scalar') return fits(field, value);
  if (kind !== 'component' && kind !== 'zone') return true;
  return isWritten(models, field, value);
}

/**
 * Whether components that stand for themselves, with no default below them, have all that the schema requires, at any
 * depth. A component that the schema does not know is no matter: it is left out.
 * @param value one component or a list of them, as an overlay holds it
 */
export function isWritten(models: Models, { target }: Field, value: Json): boolean {
  const parts: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return parts.every((part) => {
    if (!isPart(part)) return true;
    const uid = target ?? part['__component'];
    const model = typeof uid === 'string' ? models.get(uid) : undefined;
    if (!model?.isComponent) return true;
    return neededOf(model).every((field) => holds(models, field, part[field.name]));
  });
}
