import type { DecisionContext, Reason } from '../../../contract/decision';
import type { ParsedRuleBook } from '../../../contract/rule-book';
import type { Understanding } from '../../../contract/understanding';
import type { Question, Situation } from '../reasons';
import type { CatalogueEntry } from '../variants';
import { rememberedOf, supposing, type Asking } from './supposing';

/** An entry whose decision is asked about. */
export interface AskedEntry {
  readonly uid: string;
  /** Undefined where nobody wrote a variant, or whom it is for. */
  readonly record: CatalogueEntry | undefined;
  /** Keys of the variants that are there in its language and on its side. */
  readonly live: ReadonlySet<string>;
  /** Keys of its topics. */
  readonly topics: readonly string[];
}

/** What questions need of the settings. */
export interface QuestionTools {
  readonly understanding: () => Understanding;
  readonly bookOf: (contentType: string) => ParsedRuleBook;
  readonly topicKey: (name: string) => string | undefined;
}

/** Decisions that were not about the recipient, and that nothing they do would change. */
const SETTLED: readonly Reason[] = ['error', 'off', 'forced', 'holdout', 'no-variants'];
export const isSettled = (reason: Reason): boolean => SETTLED.includes(reason);

/** The entry as `reasons/` asks about it. */
export function questionOf(
  { understanding, bookOf, topicKey }: QuestionTools,
  { uid, record, live, topics }: AskedEntry,
): Question & { readonly scales: Understanding } {
  const variants = record?.variants.filter((head) => live.has(head.key)) ?? [];
  return {
    entry: { topics, target: record?.head?.target ?? {}, variants },
    book: bookOf(uid),
    topicKey,
    scales: understanding(),
  };
}

/** The same with who asks, for what would tip it; supposed events come by `channel`. */
export const situationOf = (
  question: ReturnType<typeof questionOf>,
  context: DecisionContext,
  asking: Asking,
  channel: string,
): Situation => ({
  ...question,
  context,
  recipient: rememberedOf(asking.recalled),
  channel,
  suppose: supposing(asking, question.scales),
});
