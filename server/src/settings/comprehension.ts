import type { ComprehensionNumbers } from '../../../contract/comprehension';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The shipped numbers behind estimates of comprehension. The `tells` are judgements in round numbers, not measurements:
 * what they carry is which of two texts was understood better, more than the exact share.
 */
export const COMPREHENSION: ComprehensionNumbers = {
  // A season, as the journey's silence.
  window: 90 * DAY,
  // Nobody rewrites a text because of the last quarter of an hour.
  freshFor: 15 * MINUTE,
  // One part in ten of the time at work, at most.
  rests: 10,
  // Fewer could be told apart by who knows one of them.
  fewest: 10,
  // Half the time is a quick but whole reading; a tenth is the time to see that it is the wrong page.
  readFrom: 0.5,
  leftBelow: 0.1,
  // An answer to a mail, a question in the shop at the weekend.
  sayWithin: 7 * DAY,
  sameSearch: 0.5,
  attribute: 'knowledge',
  // As everywhere else where we act on a belief.
  sureFrom: 0.6,
  interval: 0.9,
  // A site of thousands of readings goes by what its own people do, one of dozens by our judgement.
  judgement: 500,
  tells: {
    // Who understands mostly reads, but half as many read on and do not.
    read: { understood: 0.6, not: 0.3 },
    // Some leave at once because it told them all in a line.
    left: { understood: 0.1, not: 0.4 },
    // Twice as likely to take the next step; many go on without having understood, many leave content.
    wentOn: { understood: 0.6, not: 0.3 },
    // Rare either way, and five times as likely where the answer was not found.
    searchedAgain: { understood: 0.05, not: 0.25 },
    // Most of those who do not understand never ask.
    asked: { understood: 0.05, not: 0.2 },
    // Nine in ten who answer know whether it was clear to them, and say so.
    saidClear: { understood: 0.9, not: 0.1 },
  },
};
