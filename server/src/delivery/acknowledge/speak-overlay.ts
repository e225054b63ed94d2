import type { Json, Overlay } from '../../../../contract/variant';
import type { Field, Model, Models } from '../../variants';
import { speaks, type TextKind } from './language';

type Part = { readonly [attribute: string]: Json };
type Path = readonly (string | number)[];

/** Says one text attribute: what stands there for this reader, undefined where nothing can be said. */
export type Say = (value: Json, kind: TextKind | 'blocks', path: Path) => Json | undefined;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How an attribute's text is read; null where it holds none. What own fields of a site hold may be HTML. */
export function kindOf({ kind, type, attribute }: Field): TextKind | 'blocks' | null {
  if (kind !== 'scalar') return null;
  if (type === 'blocks' || type === 'richtext') return type === 'blocks' ? type : 'markdown';
  if (type !== 'string' && type !== 'text') return null;
  return attribute.customField === undefined ? 'plain' : 'markdown';
}

/** Whether anything in an overlay may have to be said anew for each reader. */
export const overlaySpeaks = (overlay: Overlay): boolean => speaks(JSON.stringify(overlay));

/**
 * An overlay with its texts said. What cannot be said inherits: the attribute is left out, so that the default
 * content's stands; in an item of a list, which has no default, it is empty where it may be, else the item goes, and
 * where none is left the list inherits. `ground` is the entry as delivered.
 */
export function speakOverlay(
  models: Models,
  model: Model,
  overlay: Overlay,
  ground: unknown,
  say: Say,
): Overlay {
  const attribute = (field: Field, value: Json, below: unknown, path: Path): Json | undefined => {
    if (value === null) return value;
    const kind = kindOf(field);
    if (kind !== null) return say(value, kind, path);
    if (field.kind === 'component' && !field.many) {
      const component = models.get(field.target ?? '');
      if (!component || !isPart(value)) return value;
      const spoken = part(component, value, below, path);
      return !isPart(below) && Object.keys(spoken).length < Object.keys(value).length ? undefined : spoken;
    }
    if (field.kind !== 'component' && field.kind !== 'zone') return value;
    if (!Array.isArray(value)) return value;
    const items = (value as readonly Json[]).flatMap((item, index) => {
      const uid = field.kind === 'component' ? field.target : isPart(item) ? item.__component : null;
      const component = typeof uid === 'string' ? models.get(uid) : undefined;
      if (!component || !isPart(item)) return [item];
      const spoken = part(component, item, null, [...path, index]);
      const lost = Object.keys(item).filter((name) => !(name in spoken));
      if (lost.some((name) => component.fields.get(name)?.required)) return [];
      return [{ ...spoken, ...Object.fromEntries(lost.map((name) => [name, null])) }];
    });
    return items.length === 0 && value.length > 0 ? undefined : items;
  };
  const part = (of: Model, given: Part, below: unknown, path: Path): Part => {
    const spoken: Record<string, Json> = {};
    for (const [name, value] of Object.entries(given)) {
      const field = of.fields.get(name);
      const at = isPart(below) ? below[name] : undefined;
      const said = field?.varies ? attribute(field, value, at, [...path, name]) : value;
      if (said !== undefined) spoken[name] = said;
    }
    return spoken;
  };
  return part(model, overlay, ground, []);
}
