import type { JargonNumbers } from '../../../contract/jargon';

/** The shipped numbers behind jargon that is learnt from the site's own texts. */
export const JARGON: JargonNumbers = {
  attribute: 'knowledge',
  // With fewer, what sets the two sides apart is what they are about.
  texts: 5,
  // Once is a slip, twice one author's habit.
  support: 3,
  // By chance alone, one term in a hundred would come as far.
  weight: 2.3,
  // What one other text in ten uses is everybody's word.
  rare: 0.1,
  // As many as somebody reads through before accepting.
  most: 50,
};
