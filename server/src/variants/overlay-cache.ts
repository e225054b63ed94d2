import type { Overlay } from '../../../contract/variant';

/** Parsed overlays, bounded by bytes; what was not used since it was last passed over goes first (second chance). */
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
  const held = new Map<string, { readonly overlay: Overlay; readonly bytes: number; used: boolean }>();
  let total = 0;
  const drop = (name: string): void => {
    total -= held.get(name)?.bytes ?? 0;
    held.delete(name);
  };
  return {
    get(name) {
      const found = held.get(name);
      if (!found) return undefined;
      // Not moved to the end: that would cost each read more than the rest of it.
      found.used = true;
      return found.overlay;
    },
    set(name, overlay, bytes) {
      drop(name);
      held.set(name, { overlay, bytes, used: false });
      total += bytes;
      for (const [oldest, entry] of held) {
        if (total <= limit || held.size === 1) break;
        if (oldest === name) continue;
        held.delete(oldest);
        if (entry.used) held.set(oldest, { ...entry, used: false });
        else total -= entry.bytes;
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
