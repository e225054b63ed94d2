import { EVERY_LOCALE, type Overlay } from '../../../contract/variant';
import { side } from './entry-record';
import { freeze } from './freeze';
import { HEAD, type Row } from './rows';

/** One overlay as it is served: what all locales share with what is the locale's own laid over it. */
export interface MergedOverlay {
  readonly key: string;
  readonly side: string;
  readonly overlay: Overlay;
  /** Length of its JSON. */
  readonly bytes: number;
}

/** All overlays of one document, from all its rows. */
export function mergeOverlays(rows: readonly Row[]): MergedOverlay[] {
  const shared = new Map<string, Overlay | null>();
  for (const { key, entryLocale, entryStatus, overlay } of rows) {
    if (entryLocale === EVERY_LOCALE && entryStatus !== HEAD) shared.set(`${key} ${entryStatus}`, overlay);
  }
  const merged: MergedOverlay[] = [];
  for (const row of rows) {
    if (row.entryStatus === HEAD) continue;
    const overlay = freeze({ ...shared.get(`${row.key} ${row.entryStatus}`), ...row.overlay });
    const bytes = JSON.stringify(overlay).length;
    merged.push({ key: row.key, side: side(row.entryLocale, row.entryStatus), overlay, bytes });
  }
  return merged;
}
