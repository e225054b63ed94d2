import type { PanelRow, PanelState } from '../../../contract/panel';

/** How far something has come, in the one word that matters most to an editor. */
export type Standing =
  'live' | 'changed' | 'draft' | 'absent' | 'paused' | 'ahead' | 'over' | 'waiting' | 'unwritten';

/** `inLocale`: the type is written per language, so that something can be missing in one. */
export const stateStanding = (state: PanelState, inLocale: boolean): Standing =>
  state === 'absent' && !inLocale ? 'unwritten' : state;

/** A variant is served only while the default content is published in that locale. */
export function standingOf(row: PanelRow, byDefault: PanelState, inLocale: boolean): Standing {
  if (row.state !== 'live') return stateStanding(row.state, inLocale);
  if (row.paused) return 'paused';
  if (row.schedule !== 'now') return row.schedule;
  if (byDefault !== 'live') return 'waiting';
  return row.changed ? 'changed' : 'live';
}

/** Colours of the design system, so that they follow the theme; what is as it should be stays quiet. */
export const COLOURS = {
  live: 'success600',
  changed: 'success600',
  draft: 'secondary600',
  absent: 'neutral600',
  unwritten: 'neutral600',
  paused: 'neutral800',
  ahead: 'alternative600',
  over: 'neutral600',
  waiting: 'alternative600',
} as const satisfies Record<Standing, string>;
