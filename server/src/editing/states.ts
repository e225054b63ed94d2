import type { FieldState } from '../../../contract/editing';
import type { Json, Overlay } from '../../../contract/variant';
import type { Model, Models } from '../variants';
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
