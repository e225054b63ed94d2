import type { DecisionContext, Judgement, TypeRules } from '../../../contract/decision';
import type { ParsedRuleBook } from '../../../contract/rule-book';
import type { Attribute } from '../../../contract/vocabulary';
import { accessorOf } from './facts';
import { compileRules } from './rules';

/**
 * Compiles a rule book. What it says of a recipient is worked out once per context: the facts are read once, each
 * distinct test is asked once. `topicKey` turns the name of a topic into its key.
 */
export function compileRuleBook(
  book: ParsedRuleBook,
  topicKey: (name: string) => string | undefined,
  attributes: readonly Attribute[],
): TypeRules {
  const rules = compileRules([...book.audiences, ...book.exclusions].map((one) => one.rule));
  const accessors = rules.facts.map((name) => accessorOf(name, topicKey, attributes, book.sureFrom));
  const firstExclusion = book.audiences.length;
  const judged = new WeakMap<DecisionContext, Judgement>();
  let last: { context: DecisionContext; judgement: Judgement } | null = null;
  const judge = (context: DecisionContext): Judgement => {
    const bits = rules.buffer();
    rules.fill((index) => accessors[index]?.(context) ?? null, bits);
    const excluded = book.exclusions.some((_, i) => rules.holds(firstExclusion + i, bits));
    // filled by a loop: Uint8Array.from with a callback takes as long as five decisions
    const held = new Uint8Array(book.audiences.length);
    for (let i = 0; i < held.length; i += 1) held[i] = Number(rules.holds(i, bits));
    return { excluded, held };
  };
  const nobody: Judgement = { excluded: false, held: new Uint8Array(0) };
  return {
    audiences: new Map(book.audiences.map((audience, place) => [audience.key, place])),
    judge(context) {
      if (rules.facts.length === 0 && book.audiences.length + book.exclusions.length === 0) return nobody;
      if (last?.context === context) return last.judgement;
      let judgement = judged.get(context);
      if (!judgement) judged.set(context, (judgement = judge(context)));
      last = { context, judgement };
      return judgement;
    },
    weights: book.weights,
    sureFrom: book.sureFrom,
    holdout: book.holdout,
  };
}
