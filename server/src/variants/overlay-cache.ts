import type { Overlay } from '../../../contract/variant';

/** Parsed overlays, bounded by bytes; what was used longest ago goes first. */
export interface OverlayCache {
  get(name: string): Overlay | undefined;
  /** `bytes`: length of its JSON. */
  set(name: string, overlay: Overlay, bytes: number): void;
  delete(name: string): void;
  clear(): void;
  /** Whether one more of that size fits without another one going. */
  fits(bytes: number): boolean;
}

/** @param limit bytes of JSON held at most. */
export function createOverlayCache(limit: number): OverlayCache {
  const held = new Map<string, { overlay: Overlay; bytes: number }>();
  let total = 0;
  const drop = (name: string): void => {
    total -= held.get(name)?.bytes ?? 0;
    held.delete(name);
  };
  return {
    get(name) {
      const found = held.get(name);
      if (!found) return undefined;
      held.delete(name);
      held.set(name, found);
      return found.overlay;
    },
    set(name, overlay, bytes) {
      drop(name);
      held.set(name, { overlay, bytes });
      total += bytes;
      for (const oldest of held.keys()) {
        if (total <= limit || held.size === 1) break;
        drop(oldest);
      }
    },
    delete: drop,
    clear() {
      held.clear();
      total = 0;
    },
    fits: (bytes) => total + bytes <= limit,
  };
}
