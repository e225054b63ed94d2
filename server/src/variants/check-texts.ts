import type { Overlay } from '../../../contract/variant';
import type { Model } from './models';
import { refused, written, type Path } from './refused';

/** What is wrong with one text: where in the overlay, and where in the text (from 1). */
export interface TextFault {
  readonly path: Path;
  /** The attribute whose text it is, which blocks have below it: what has a field of its own in a form. */
  readonly attribute: Path;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Reads the tokens in an overlay's texts; handed in, since those who say them know what may be said. */
export type ReadTexts = (model: Model, overlay: Overlay) => readonly TextFault[];

/** Refuses (`invalid`) texts with tokens that cannot be said; all faults with their positions in `details.errors`. */
export function checkTexts(read: ReadTexts, model: Model, overlay: Overlay): void {
  const faults = read(model, overlay).map((fault) => ({
    ...fault,
    path: ['overlay', ...fault.path],
    attribute: ['overlay', ...fault.attribute],
  }));
  const [first] = faults;
  if (!first) return;
  const { path, line, column, message } = first;
  const words = `${written(path)}, line ${line}, column ${column}: ${message}`;
  throw refused('invalid', path, words, { line, column, errors: faults });
}
