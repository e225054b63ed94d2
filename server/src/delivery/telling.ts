import type { Because, Decision, DecisionContext } from '../../../contract/decision';
import type { Explanation, Tip } from '../../../contract/explanation';
import type { Question, Situation } from '../reasons';
import type { Faults } from './faults';
import { isSettled, questionOf, situationOf, type AskedEntry, type QuestionTools } from './question';
import { because } from './sentences/because';
import { runnerUpSentence } from './sentences/runner-up';
import { tipSentence, unnamed } from './sentences/tip-sentence';
import type { Tongue } from './sentences/tongue';
import type { Hearing } from './session';

/** What a visitor is told of one decision when they ask. */
export interface Told {
  readonly because: readonly Because[];
  /** Who came second; absent where nobody did. */
  readonly runnerUp?: { readonly variant: string | null; readonly code: string; readonly text: string };
  /** What they could do to get something else; the code `nothing` where nothing single would do. */
  readonly wouldTip?: { readonly variant: string | null; readonly code: string; readonly text: string };
}

/** The entry that was decided, in the language it was read in. */
export interface Decided extends AskedEntry {
  readonly locale: string | null;
}

export type Tell = (decision: Decision, decided: Decided, session: Hearing, context: DecisionContext) => Told;

export interface TellingTools extends QuestionTools {
  readonly tongueIn: (locale: string | null) => Tongue;
  readonly faults: Faults;
  readonly engine: {
    explain(question: Question, context: DecisionContext, holdout?: boolean): Explanation;
    tip(situation: Situation, inTheirHands?: boolean): Tip | null;
  };
}

/** Entries of one answer for which it is worked out what would tip the decision: each takes some hundred tries. */
const TIPPED = 10;
/** By which visitors read answers of the content API. */
const CHANNEL = 'web';

/**
 * Tells visitors of their own decisions, in their voice: why, who came second, and what they themselves could do. What
 * the site owner has set (thresholds, names of variants and audiences) is not theirs to know.
 */
export function createTelling(tools: TellingTools): Tell {
  const { engine, faults } = tools;
  return (decision, decided, session, context) => {
    const tongue = tools.tongueIn(decided.locale);
    const why: Told = { because: because(decision, context, tongue) };
    if (isSettled(decision.reason)) return why;
    try {
      const question = questionOf(tools, decided);
      const { runnerUp } = engine.explain(question, context);
      const second = runnerUp && {
        runnerUp: {
          variant: runnerUp.variant,
          code: runnerUp.lostBy,
          text: runnerUpSentence(runnerUp, unnamed, tongue),
        },
      };
      if (session.outcomes.length >= TIPPED) return { ...why, ...second };
      const { now, drafts } = context;
      const { recalled } = session;
      const asking = { explicit: session.explicit(), recalled, now, drafts };
      const found = engine.tip(situationOf(question, context, asking, CHANNEL), true);
      const text = tipSentence(found, decision.topic, unnamed, tongue);
      const wouldTip = {
        variant: found ? found.variant : decision.variant,
        code: found?.change.kind ?? 'nothing',
        text,
      };
      return { ...why, ...second, wouldTip };
    } catch (error) {
      faults('a decision could not be explained', error);
      return why;
    }
  };
}
