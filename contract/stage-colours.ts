/** Colours that a stage may have in charts and lists, each readable on light and dark ground. */
export const STAGE_COLOURS = ['indigo', 'blue', 'purple', 'green', 'orange', 'red', 'grey'] as const;
export type StageColour = (typeof STAGE_COLOURS)[number];
