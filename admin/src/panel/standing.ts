import type { PanelRow, PanelState } from '../../../contract/panel';

/** How far something has come, in the one word that matters most to an editor. */
export type Standing = 'live' | 'changed' | 'draft' | 'absent' | 'paused' | 'ahead' | 'over' | 'waiting';

/** A variant is served only while the default content is published in that locale. */
export function standingOf(row: PanelRow, byDefault: PanelState): Standing {
  if (row.state !== 'live') return row.state;
  if (row.paused) return 'paused';
  if (row.schedule !== 'now') return row.schedule;
  if (byDefault !== 'live') return 'waiting';
  return row.changed ? 'changed' : 'live';
}

/** Tokens of the design system, so that they follow the theme. */
export const COLOURS = {
  live: 'success',
  changed: 'success',
  draft: 'secondary',
  absent: 'neutral',
  paused: 'warning',
  ahead: 'alternative',
  over: 'neutral',
  waiting: 'alternative',
} as const satisfies Record<Standing, string>;
