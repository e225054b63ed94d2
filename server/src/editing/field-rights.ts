import type { Model, Models } from '../variants';
import type { Row } from './house';

type Can = (entry: Row, field: string) => boolean;

/** Whether a role may do something with a whole attribute: of a component with all in it that may vary. */
export function mayWhole(models: Models, model: Model, can: Can, entry: Row, name: string, at = ''): boolean {
  const field = model.fields.get(name);
  if (!field?.varies) return false;
  const inner = field.kind === 'component' ? models.get(field.target ?? '') : undefined;
  if (!inner) return can(entry, `${at}${name}`);
  return [...inner.fields.values()]
    .filter(({ varies }) => varies)
    .every((below) => mayWhole(models, inner, can, entry, below.name, `${at}${name}.`));
}
