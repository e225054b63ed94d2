import type { Json, Overlay } from '../../../contract/variant';
import type { Model, Models } from '../variants';
import { isRow } from './house';
import type { Written } from './written';

const isPart = (value: Json): value is Written => isRow(value);

/** What an overlay says of what may vary now: without the words that are kept for attributes that may come back. */
export function awake(models: Models, model: Model, overlay: Overlay): Overlay {
  return Object.fromEntries(
    Object.entries(overlay).flatMap(([name, value]): [string, Json][] => {
      const field = model.fields.get(name);
      if (!field?.varies) return [];
      const inner = field.kind === 'component' && !field.many ? models.get(field.target ?? '') : undefined;
      if (!inner || !isPart(value)) return [[name, value]];
      const part = awake(models, inner, value);
      return Object.keys(part).length > 0 || Object.keys(value).length === 0 ? [[name, part]] : [];
    }),
  );
}
