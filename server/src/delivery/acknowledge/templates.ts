import type { Template } from 'liquidjs';
import { parse, type TextKind } from './language';

/** Characters of texts of which the parsed form is kept. */
const KEPT = 1024 * 1024;

/** Parsed texts, each parsed once while it is in use; the longest unused goes. */
export function createTemplates(kept = KEPT): (text: string, kind: TextKind) => Template[] {
  const known = new Map<string, Template[]>();
  let total = 0;
  return (text, kind) => {
    const name = `${kind} ${text}`;
    const held = known.get(name);
    if (held) {
      known.delete(name);
      known.set(name, held);
      return held;
    }
    const templates = parse(text, kind);
    known.set(name, templates);
    total += name.length;
    for (const oldest of known.keys()) {
      if (total <= kept || oldest === name) break;
      known.delete(oldest);
      total -= oldest.length;
    }
    return templates;
  };
}
