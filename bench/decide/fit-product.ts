import type { Belief, DecisionContext, Judgement, TopicStanding, TypeRules } from '../../contract/decision';
import type { Target } from '../../contract/target';
import { decide, planEntry, type Plan } from '../../server/src/engine';
import { compileRules } from '../../server/src/engine/rules';
import { toRule } from './first';
import type { FitAnswer } from './fit-reference';
import {
  ATTRIBUTES,
  SURE,
  VALUES,
  type FitAudience,
  type FitEntry,
  type FitTarget,
  type FitVisitor,
} from './fit-workload';
import { STAGES } from './workload';

const words = (key: string) => ({ key, label: { en: key } });
const scales = {
  stages: STAGES.map((key) => ({ ...words(key), description: { en: key } })),
  attributes: ATTRIBUTES.map((key) => ({
    ...words(key),
    family: 'disposition' as const,
    values: VALUES.map(words),
  })),
};

const toTarget = ({ stages, attributes, audience }: FitTarget): Target => ({
  ...(stages.length > 0 && { stages }),
  ...(attributes.length > 0 && {
    attributes: Object.fromEntries(
      attributes.map((one) => [ATTRIBUTES[one.attribute], VALUES[one.value]] as [string, string]),
    ),
  }),
  ...(audience >= 0 && { audience: `audience-${audience}` }),
});

/** A visitor with the flat facts of W in the order in which the rules ask for them: in fields, as the product keeps them. */
export interface Encoded {
  readonly visitor: FitVisitor;
  readonly facts: readonly (string | number | boolean)[];
}

const facts = new WeakMap<DecisionContext, Encoded['facts']>();

export interface FitRules extends TypeRules {
  encode(visitor: FitVisitor): Encoded;
}

export function rulesOf(audiences: readonly FitAudience[]): FitRules {
  const set = compileRules(audiences.map((tests) => ({ and: tests.map(toRule) })));
  let last: { context: DecisionContext; judgement: Judgement } | null = null;
  const judge = (context: DecisionContext): Judgement => {
    const values = facts.get(context) as Encoded['facts'];
    const bits = set.buffer();
    set.fill((index) => values[index] as string, bits);
    const held = new Uint8Array(audiences.length);
    for (let i = 0; i < held.length; i += 1) held[i] = Number(set.holds(i, bits));
    return { excluded: false, held };
  };
  return {
    audiences: new Map(audiences.map((_, i) => [`audience-${i}`, i])),
    judge(context) {
      if (last?.context !== context) last = { context, judgement: judge(context) };
      return last.judgement;
    },
    weights: {},
    sureFrom: SURE,
    holdout: 0,
    encode: (visitor) => ({ visitor, facts: set.facts.map((fact) => visitor.flat[fact] as string) }),
  };
}

export const plansOf = (entries: readonly FitEntry[], rules: TypeRules): Plan[] =>
  entries.map((entry) =>
    planEntry(
      {
        topics: [`t${entry.topic}`],
        target: toTarget(entry.target),
        variants: entry.variants.map((one, i) => ({
          key: `v${i}`,
          target: toTarget(one),
          order: i + 1,
          paused: false,
        })),
      },
      rules,
      scales,
    ),
  );

const TOPICS = new Map(Array.from({ length: 10 }, (_, t) => [`t${t}`, t]));
const UNKNOWN: TopicStanding = { stage: null, place: -1, certainty: 0 };

/** The context of one request, made anew from what is known of the visitor; as in the product, in parts when asked. */
export function contextOf({ visitor, facts: values }: Encoded): DecisionContext {
  const standings: (TopicStanding | undefined)[] = [];
  const beliefs: (Belief | undefined)[] = [];
  const context: DecisionContext = {
    now: 0,
    off: false,
    drafts: false,
    forced: null,
    standing: 'known',
    topic: null,
    activeTopic: () => 'site',
    on(topic) {
      const t = TOPICS.get(topic);
      if (t === undefined) return UNKNOWN;
      const stage = visitor.stages[t] ?? null;
      const place = stage === null ? -1 : STAGES.indexOf(stage);
      return (standings[t] ??= { stage, place, certainty: visitor.beliefs[t]?.[place] ?? 0 });
    },
    belief(place) {
      const { index, certainty } = visitor.attributes[place] as FitVisitor['attributes'][number];
      return (beliefs[place] ??= { index, certainty, source: 'inferred' });
    },
    recipient: null,
  };
  facts.set(context, values);
  return context;
}

export function answerOf(plan: Plan, context: DecisionContext): FitAnswer {
  const { variant, reason } = decide(plan, context);
  return { variant: variant === null ? -1 : Number(variant.slice(1)), reason };
}
