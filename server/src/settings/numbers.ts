import type { ReadinessNumbers } from '../../../contract/readiness';
import type { IntimacyNumbers, JourneyNumbers } from '../../../contract/understanding';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** The shipped numbers of the journey, round on purpose. */
export const JOURNEY: JourneyNumbers = {
  // A month: people think over what they buy for weeks, and a holiday undoes little of it.
  stageHalfLife: 30 * DAY,
  // Half as many on each stage further on: most visitors of a shop look around.
  further: 0.5,
  // One in seven: a stage lasts about as many signs; so a few weak ones outweigh an old strong one, and going back
  // is noticed.
  movedOn: 0.15,
  // One in a hundred: who owns stays an owner, until there are signs of a new journey.
  leftLast: 0.01,
  // Two steps forward for one back.
  forward: 2,
  // Most go to the next stage; one in four passes over one.
  farther: 0.25,
  // More likely than all other stages together.
  sure: 0.5,
  // So that two stages in a near tie do not alternate.
  ahead: 0.15,
  // A season: who was silent for so long is met anew.
  silence: 90 * DAY,
  // A month's interest counts half the month after.
  interestHalfLife: 30 * DAY,
  activeWithin: 30 * DAY,
  // A reload, a second request of the same page or the tracker's own report is the same look.
  sameView: 30 * SECOND,
  // What web analytics call a visit.
  pageVisit: 30 * MINUTE,
  // About 200 words at 200 words a minute.
  expectedSeconds: 60,
  // A little slower than the 238 that adults read silently (Brysbaert 2019): shops are read among other things.
  wordsPerMinute: 200,
  // Too short to have read a line.
  bounce: 5 * SECOND,
  // A week without a thought of it: whoever comes back then takes it up anew, or has it by now.
  pause: 7 * DAY,
  // Who reads of OLED televisions reads half as much of televisions.
  rollUp: 0.5,
};

/**
 * The shipped numbers of readiness, round and from general experience, until they are calibrated on the site's own
 * history. Weights are log-odds: at 1 the odds of buying are multiplied by e for each unit of the term.
 */
export const READINESS: ReadinessNumbers = {
  goals: ['purchase'],
  weights: {
    // One or two in a hundred of whom we know nothing but that they came: what shops usually see.
    base: -4,
    // Time spent reading tells most: four times the minutes make about twice the odds.
    reading: 0.5,
    // Pages tell less than the time on them.
    interest: 0.25,
    // Who looks at help or account pages besides products deals with the shop itself, not only with what it has.
    kinds: 0.5,
    // Coming back tells little by itself: many come back only to look.
    visits: 0.1,
    // Full belief against none: about seven times the odds where they decide, half of that where they compare.
    'stage:compare': 1,
    'stage:decide': 2,
    // Who has just chosen does not choose again soon.
    'stage:own': -1,
  },
};

/** The shipped numbers of the intimacy beliefs. */
export const INTIMACY: IntimacyNumbers = {
  // What people know and want changes with the season, not with the day.
  halfLife: 90 * DAY,
  // One in ten: people change more slowly than their journeys.
  changed: 0.1,
  silenceHalfLife: 90 * DAY,
  // After five events we are no longer strangers; before that we act on nine tenths of what we infer.
  relationEvents: 5,
  newRelation: 0.9,
  // Who agreed to less than all, or was only taken to agree, is held at a little more distance.
  partialConsent: 0.9,
};
