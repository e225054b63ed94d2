import type { Because, Decision, DecisionContext } from '../../../contract/decision';
import type { Explanation, Tip } from '../../../contract/explanation';
import type { ParsedRuleBook } from '../../../contract/rule-book';
import type { Understanding } from '../../../contract/understanding';
import type { Question, Situation } from '../reasons';
import type { CatalogueEntry } from '../variants';
import type { Faults } from './faults';
import { because } from './sentences/because';
import { runnerUpSentence } from './sentences/runner-up';
import { tipSentence, unnamed } from './sentences/tip-sentence';
import type { Tongue } from './sentences/tongue';
import type { Session } from './session';
import { rememberedOf, supposing } from './supposing';

/** What a visitor is told of one decision when they ask. */
export interface Told {
  readonly because: readonly Because[];
  /** Who came second; absent where nobody did. */
  readonly runnerUp?: { readonly variant: string | null; readonly code: string; readonly text: string };
  /** What they could do to get something else; the code `nothing` where nothing single would do. */
  readonly wouldTip?: { readonly variant: string | null; readonly code: string; readonly text: string };
}

/** The entry that was decided. */
export interface Decided {
  readonly uid: string;
  readonly record: CatalogueEntry;
  readonly live: ReadonlySet<string>;
  readonly topics: readonly string[];
  readonly locale: string | null;
}

export type Tell = (decision: Decision, decided: Decided, session: Session, context: DecisionContext) => Told;

export interface TellingTools {
  readonly understanding: () => Understanding;
  readonly bookOf: (contentType: string) => ParsedRuleBook;
  readonly topicKey: (name: string) => string | undefined;
  readonly tongueIn: (locale: string | null) => Tongue;
  readonly faults: Faults;
  readonly engine: {
    explain(question: Question, context: DecisionContext, holdout?: boolean): Explanation;
    tip(situation: Situation, inTheirHands?: boolean): Tip | null;
  };
}

/** Entries of one answer for which it is worked out what would tip the decision: each takes some hundred tries. */
const TIPPED = 10;
/** Decisions that nothing the visitor does would change. */
const SETTLED: readonly string[] = ['error', 'off', 'forced', 'holdout', 'no-variants'];

/**
 * Tells visitors of their own decisions, in their voice: why, who came second, and what they themselves could do. What
 * the site owner has set (thresholds, names of variants and audiences) is not theirs to know.
 */
export function createTelling(tools: TellingTools): Tell {
  const { engine, faults } = tools;
  return (decision, { uid, record, live, topics, locale }, session, context) => {
    const tongue = tools.tongueIn(locale);
    const why: Told = { because: because(decision, context, tongue) };
    if (SETTLED.includes(decision.reason)) return why;
    try {
      const u = tools.understanding();
      const variants = record.variants.filter((head) => live.has(head.key));
      const question: Question = {
        entry: { topics, target: record.head?.target ?? {}, variants },
        book: tools.bookOf(uid),
        topicKey: tools.topicKey,
        scales: u,
      };
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
      const found = engine.tip(
        {
          ...question,
          scales: u,
          context,
          recipient: rememberedOf(recalled),
          channel: 'web',
          suppose: supposing(asking, u),
        },
        true,
      );
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
