import type { ComprehensionNumbers, Telling } from '../../../../contract/comprehension';

/** What was seen of one reading. */
export interface Seen {
  /** `unknown` where nothing told how long it was looked at. */
  readonly depth: 'read' | 'between' | 'left' | 'unknown';
  readonly wentOn: boolean;
  /** Null where no search came before, so that there is none to repeat. */
  readonly searchedAgain: boolean | null;
  readonly asked: boolean;
  /** What they said of its clarity, if anything. */
  readonly clear: boolean | null;
}

/** A name for all readings of which the same was seen. */
export type Pattern = string;

export const patternOf = ({ depth, wentOn, searchedAgain, asked, clear }: Seen): Pattern =>
  JSON.stringify([depth, wentOn, searchedAgain, asked, clear]);

/** What was seen of the readings of that name. */
export function seenIn(pattern: Pattern): Seen {
  const [depth, wentOn, searchedAgain, asked, clear] = JSON.parse(pattern) as [
    Seen['depth'],
    boolean,
    boolean | null,
    boolean,
    boolean | null,
  ];
  return { depth, wentOn, searchedAgain, asked, clear };
}

const NOTHING: Telling = { understood: 1, not: 1 };
const unless = (tells: Telling): Telling => ({ understood: 1 - tells.understood, not: 1 - tells.not });
const either = (is: boolean, tells: Telling): Telling => (is ? tells : unless(tells));

/**
 * How likely a pattern is after a reading that was understood, and after one that was not. What is seen is taken to be
 * independent given that (naive Bayes).
 */
export function likelihoodOf(pattern: Pattern, { tells }: ComprehensionNumbers): Telling {
  const seen = seenIn(pattern);
  const depths: Record<Seen['depth'], Telling> = {
    read: tells.read,
    left: tells.left,
    between: {
      understood: 1 - tells.read.understood - tells.left.understood,
      not: 1 - tells.read.not - tells.left.not,
    },
    unknown: NOTHING,
  };
  const all = [
    depths[seen.depth],
    either(seen.wentOn, tells.wentOn),
    seen.searchedAgain === null ? NOTHING : either(seen.searchedAgain, tells.searchedAgain),
    either(seen.asked, tells.asked),
    seen.clear === null ? NOTHING : either(seen.clear, tells.saidClear),
  ];
  return all.reduce((a, b) => ({ understood: a.understood * b.understood, not: a.not * b.not }));
}
