import type { DecisionContext } from '../../../contract/decision';
import type { Explained, Explanation, Tip } from '../../../contract/explanation';
import type { ParsedRuleBook } from '../../../contract/rule-book';
import type { VariantHead } from '../../../contract/variant';
import { isSettled } from './question';
import { candidateSentence, winnerSentence } from './sentences/account';
import { because, heldSentence } from './sentences/because';
import { stageSentence } from './sentences/known';
import { runnerUpSentence } from './sentences/runner-up';
import { tipSentence, type CandidateName } from './sentences/tip-sentence';
import { quoted, type Tongue } from './sentences/tongue';

/** What an explanation is told from. */
export interface Account {
  readonly explanation: Explanation;
  readonly tip: Tip | null;
  readonly context: DecisionContext;
  /** All variants of the entry, those without an overlay in this language and on this side too. */
  readonly heads: readonly VariantHead[];
  readonly live: ReadonlySet<string>;
  readonly book: ParsedRuleBook;
}

/** Puts an explanation into words for editors. */
export function explained(
  { explanation, tip, context, heads, live, book }: Account,
  tongue: Tongue,
): Explained {
  const { decision, candidates, runnerUp, excludedBy } = explanation;
  const { variant, reason, topic, stage } = decision;
  const headOf = (key: string | null) => heads.find((head) => head.key === key);
  const nameOf: CandidateName = (key) => {
    if (key === null) return { en: 'the default content', de: 'den Standardinhalt' };
    const name = headOf(key)?.name ?? key;
    return { en: quoted(name, { language: 'en' }), de: quoted(name, { language: 'de' }) };
  };
  const subject: CandidateName = (key) =>
    key === null ? { en: 'the default content', de: 'der Standardinhalt' } : nameOf(key);
  const audienceName = (key: string): string => book.audiences.find((one) => one.key === key)?.name ?? key;
  const unpublished = heads
    .filter((head) => !live.has(head.key))
    .map((head) => ({ variant: head.key, rank: null, out: { code: 'unpublished' as const, about: null } }));
  const all = [...candidates, ...unpublished].map((one) => ({
    ...one,
    name: headOf(one.variant)?.name ?? null,
    text: candidateSentence(one, audienceName, { topic, stage, excludedBy }, subject, tongue),
  }));
  const named = heads.flatMap((head) => Object.keys(head.target.attributes ?? {}));
  const known = [
    { code: 'stage', text: stageSentence(stage, topic, tongue) },
    ...[...new Set(named)].map((key) => ({
      code: `attribute.${key}`,
      text: heldSentence(key, context, tongue),
    })),
  ].flatMap(({ code, text }) => (text === null ? [] : [{ code, text }]));
  const told = [winnerSentence(variant, nameOf, tongue), ...because(decision, context, tongue), ...known];
  const second = runnerUp && { ...runnerUp, text: runnerUpSentence(runnerUp, nameOf, tongue) };
  return {
    decision: {
      variant,
      name: headOf(variant)?.name ?? null,
      reason,
      topic: topic === null ? null : { key: topic, label: tongue.topicName(topic) },
      stage,
    },
    because: [...new Map(told.map((one) => [one.code, one])).values()],
    excludedBy,
    candidates: all,
    runnerUp: second,
    wouldTip: isSettled(reason) ? null : { tip, text: tipSentence(tip, topic, nameOf, tongue) },
  };
}
