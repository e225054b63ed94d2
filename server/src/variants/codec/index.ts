import type { Overlay } from '../../../../contract/variant';
import type { Model, Models } from '../models';
import { encodeAttributes } from './attributes';
import type { Mention } from './encoding';

export type { Mention } from './encoding';
export { ENCODERS } from './table';

/** An overlay in its stored form, and what it refers to. */
export interface Encoded {
  readonly overlay: Overlay;
  readonly mentions: readonly Mention[];
}

/** Checks and normalises an overlay against the schema. Throws the refusal of the first thing that is wrong. */
export function encode(models: Models, model: Model, overlay: Readonly<Record<string, unknown>>): Encoded {
  const mentions: Mention[] = [];
  return { overlay: encodeAttributes({ models, mentions }, model, overlay, ['overlay']), mentions };
}
