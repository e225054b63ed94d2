import type { TokenFault } from '../../../../contract/token-help';
import type { Understanding } from '../../../../contract/understanding';
import type { Json, Overlay } from '../../../../contract/variant';
import type { Model, Models } from '../../variants';
import { faultsIn } from './check';
import { speaks } from './language';
import { textNodes } from './speak-blocks';
import { overlaySpeaks, speakOverlay } from './speak-overlay';

/** What is wrong with one text of an overlay. */
export interface OverlayFault extends TokenFault {
  /** The attribute, and in blocks the text node. */
  readonly path: readonly (string | number)[];
  /** The attribute alone: what has a field of its own in a form. */
  readonly attribute: readonly (string | number)[];
}

const textsOf = (value: Json) => (typeof value === 'string' ? [{ text: value, path: [] }] : textNodes(value));

/** All that is wrong with an overlay's texts, in their order; nothing where each can be said to anybody. */
export function overlayFaults(
  models: Models,
  model: Model,
  overlay: Overlay,
  words: Pick<Understanding, 'stages' | 'attributes'>,
): readonly OverlayFault[] {
  const faults: OverlayFault[] = [];
  if (!overlaySpeaks(overlay)) return faults;
  speakOverlay(models, model, overlay, null, (value, kind, path) => {
    for (const { text, path: inside } of textsOf(value)) {
      if (!speaks(text)) continue;
      const found = faultsIn(text, kind === 'blocks' ? 'plain' : kind, words);
      faults.push(...found.map((fault) => ({ ...fault, path: [...path, ...inside], attribute: path })));
    }
    return value;
  });
  return faults;
}
