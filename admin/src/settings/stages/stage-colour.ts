import { STAGE_COLOURS, type StageColour } from '../../../../contract/stage-colours';
import type { Stage } from '../../../../contract/vocabulary';

/** The admin theme's own colour of that name, light or dark as the theme is. */
const TOKENS = {
  indigo: 'primary600',
  blue: 'secondary600',
  purple: 'alternative600',
  green: 'success600',
  orange: 'warning600',
  red: 'danger600',
  grey: 'neutral600',
} as const satisfies Record<StageColour, string>;

export type ColourToken = (typeof TOKENS)[StageColour];

/** The name of the theme's colour. */
export const tokenOf = (colour: StageColour): ColourToken => TOKENS[colour];

/** The colour that a stage is drawn in: its own, else that of its place. Grey for a stage that is gone. */
export function stageColour(stages: readonly Stage[], key: string): StageColour {
  const place = stages.findIndex((stage) => stage.key === key);
  const own = stages[place]?.colour;
  if (own) return own;
  const byPlace = STAGE_COLOURS.filter((colour) => colour !== 'grey');
  return place < 0 ? 'grey' : (byPlace[place % byPlace.length] ?? 'grey');
}
