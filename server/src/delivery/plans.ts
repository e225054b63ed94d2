import type { Candidate, Decision, DecisionContext, TypeRules } from '../../../contract/decision';
import type { Target } from '../../../contract/target';
import type { Understanding } from '../../../contract/understanding';
import type { CatalogueEntry } from '../variants';
import type { Hearing } from './session';

/** What the engine makes ready for many decisions. */
export interface Engine<Plan> {
  planEntry(
    entry: { topics: readonly string[]; target: Target; variants: readonly Candidate[] },
    rules: TypeRules,
    scales: Understanding,
  ): Plan;
  decide(plan: Plan, context: DecisionContext, holdout: boolean): Decision;
}

/** Decides an entry whose live variants are these. */
export type DecideEntry = (
  contentType: string,
  entry: CatalogueEntry,
  live: ReadonlySet<string>,
  topics: readonly string[],
  session: Hearing,
  context: DecisionContext,
) => Decision;

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((one, i) => one === b[i]));

/**
 * Decisions with the plans kept: an entry is planned once until its variants, its topics, its type's rules or the
 * vocabulary change. The catalogue makes a new set of live variants with each change, so that a plan goes with it.
 */
export function createDeciding<Plan>(
  engine: Engine<Plan>,
  rulesOf: (contentType: string) => TypeRules,
  understanding: () => Understanding,
): DecideEntry {
  const plans = new WeakMap<
    ReadonlySet<string>,
    { plan: Plan; rules: TypeRules; topics: readonly string[]; u: Understanding; entry: CatalogueEntry }
  >();
  return (contentType, entry, live, topics, session, context) => {
    const rules = rulesOf(contentType);
    const u = understanding();
    let kept = plans.get(live);
    if (!kept || kept.rules !== rules || !same(kept.topics, topics) || kept.u !== u || kept.entry !== entry) {
      const variants = entry.variants.filter((head) => live.has(head.key));
      const plan = engine.planEntry({ topics, target: entry.head?.target ?? {}, variants }, rules, u);
      kept = { plan, rules, topics, u, entry };
      if (live.size > 0) plans.set(live, kept);
    }
    const held =
      rules.holdout > 0 && context.recipient !== null && session.bucket(contentType) < rules.holdout;
    return engine.decide(kept.plan, context, held);
  };
}
