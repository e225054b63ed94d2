import type { FieldState, FixedReason } from '../../../contract/editing';
import type { Json, Overlay } from '../../../contract/variant';
import type { Field, Model, Models } from '../variants';
import { isRow } from './house';
import { isNothing, isSame, type Written } from './written';

const isPart = (value: Json | undefined): value is Written => isRow(value);

const stateOf = (shown: Json, byDefault: Json): FieldState => {
  if (isSame(shown, byDefault)) return 'kept';
  return isNothing(shown) ? 'emptied' : 'changed';
};

/**
 * How each attribute that an overlay names stands to the default content, by dotted path; of a merged component both
 * itself and what it names.
 */
export function statesOf(
  models: Models,
  model: Model,
  overlay: Overlay,
  shown: Written,
  byDefault: Written,
  at = '',
): Record<string, FieldState> {
  const states: Record<string, FieldState> = {};
  for (const [name, stored] of Object.entries(overlay)) {
    const field = model.fields.get(name);
    if (!field?.varies) continue;
    const now = shown[name] ?? null;
    const before = byDefault[name] ?? null;
    states[`${at}${name}`] = stateOf(now, before);
    const inner = field.kind === 'component' && !field.many ? models.get(field.target ?? '') : undefined;
    if (!inner || !isPart(stored) || !isPart(now) || !isPart(before)) continue;
    Object.assign(states, statesOf(models, inner, stored, now, before, `${at}${name}.`));
  }
  return states;
}

function reasonOf({ name, type, kind, attribute }: Field, topicField: string | undefined): FixedReason {
  if (name === topicField) return 'topic';
  if (type === 'uid') return 'address';
  if (type === 'password') return 'password';
  if (attribute.unique === true) return 'unique';
  return kind === 'unsupported' ? 'unsupported' : 'excluded';
}

const inForm = ({ attribute, name }: Field): boolean =>
  attribute.visible !== false && name !== 'id' && name !== 'documentId' && attribute.configurable !== false;

/** Attributes of a type, and of the components below it, that are the same in every variant, by dotted path of names. */
export function fixedOf(models: Models, model: Model): Record<string, FixedReason> {
  const fixed: Record<string, FixedReason> = {};
  const topicField = model.topic === 'self' ? undefined : model.topic?.split('.')[0];
  const visit = (of: Model, at: string, above: readonly string[]): void => {
    for (const field of of.fields.values()) {
      if (!field.varies) {
        if (inForm(field))
          fixed[`${at}${field.name}`] = reasonOf(field, of === model ? topicField : undefined);
        continue;
      }
      const inner = field.kind === 'component' ? [field.target ?? ''] : field.components;
      for (const uid of inner) {
        const below = models.get(uid);
        // Inside components the form knows a field by its component.
        if (below && !above.includes(uid)) visit(below, `${uid}#`, [...above, uid]);
      }
    }
  };
  visit(model, '', []);
  return fixed;
}
