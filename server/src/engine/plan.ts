import type { Candidate, TypeRules } from '../../../contract/decision';
import type { Target } from '../../../contract/target';
import type { Attribute, Stage } from '../../../contract/vocabulary';
import { gradedDistance } from './belief';

/** One entry as the decision sees it. */
export interface DecidableEntry {
  /** Topic keys, the entry's own order. */
  readonly topics: readonly string[];
  /** Whom the default content is written for. */
  readonly target: Target;
  /** The variants that are live in the entry's locale. */
  readonly variants: readonly Candidate[];
}

/** What a target asks of one intimacy attribute. */
export interface Wanted {
  /** Place of the attribute in the vocabulary. */
  readonly attribute: number;
  /** Graded distance of each value of the scale from the wanted one, 0-1. */
  readonly distances: Float64Array;
  readonly weight: number;
}

/** A candidate with its target in numbers. */
export interface Planned {
  /** Key of the variant, null for default content. */
  readonly key: string | null;
  readonly target: Target;
  readonly paused: boolean;
  /** Bit per stage of the vocabulary; 0 where the target is silent on stages. */
  readonly stages: number;
  readonly topics: readonly string[] | null;
  readonly channels: readonly string[] | null;
  /** Place of the audience in the book; -1 where it names none, -2 where the book does not know it. */
  readonly audience: number;
  readonly from: number;
  readonly until: number;
  readonly wanted: readonly Wanted[];
  /** It names attributes, also such that the vocabulary does not know. */
  readonly namesAttributes: boolean;
  /** The target says anything at all. */
  readonly namesAnybody: boolean;
}

/** An entry made ready for many decisions. Depends on the vocabulary and on the type's rules: plan anew after a change. */
export interface Plan {
  readonly topics: readonly string[];
  /** Whether there is anything but default content. */
  readonly varies: boolean;
  /**
   * Whom a stage leaves in, by its place in the vocabulary plus one; at 0 all, for when no stage is acted on. In the
   * order in which ties fall: by order, then key; default content last. Without those who are never served.
   */
  readonly byStage: readonly (readonly Planned[])[];
  readonly byKey: ReadonlyMap<string, Planned>;
  readonly rules: TypeRules;
}

/** The parts of the vocabulary that decisions need. */
export interface Scales {
  readonly stages: readonly Stage[];
  readonly attributes: readonly Attribute[];
}

const UNNAMED = -1;
/** Place of an audience that the rule book does not know. */
const UNKNOWN = -2;

function wantedOf(target: Target, rules: TypeRules, { attributes }: Scales): Wanted[] {
  const named = target.attributes ?? {};
  return attributes.flatMap((attribute, place): Wanted[] => {
    if (!Object.hasOwn(named, attribute.key)) return [];
    const wanted = attribute.values.findIndex((one) => one.key === named[attribute.key]);
    const n = attribute.values.length;
    if (wanted < 0) return [];
    const distances = Float64Array.from(attribute.values, (_, i) => gradedDistance(i, wanted, n));
    return [{ attribute: place, distances, weight: rules.weights[attribute.key] ?? 1 }];
  });
}

function planOne(
  key: string | null,
  target: Target,
  paused: boolean,
  rules: TypeRules,
  scales: Scales,
): Planned {
  const named = target.stages;
  // A target that names only stages nobody knows is for nobody: a bit that no stage has.
  const bits =
    named && scales.stages.reduce((sum, stage, i) => (named.includes(stage.key) ? sum | (1 << i) : sum), 0);
  const { audience } = target;
  return {
    key,
    target,
    paused,
    stages: named ? bits || 1 << 30 : 0,
    topics: target.topics ?? null,
    channels: target.channels ?? null,
    audience: audience === undefined ? UNNAMED : (rules.audiences.get(audience) ?? UNKNOWN),
    from: target.from ?? -Infinity,
    until: target.until ?? Infinity,
    wanted: wantedOf(target, rules, scales),
    namesAttributes: Object.keys(target.attributes ?? {}).length > 0,
    namesAnybody: Object.keys(target).length > 0,
  };
}

/** Makes an entry ready to be decided. */
export function planEntry(entry: DecidableEntry, rules: TypeRules, scales: Scales): Plan {
  const sorted = [...entry.variants].sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1));
  const variants = sorted.map((one) => planOne(one.key, one.target, one.paused, rules, scales));
  const all = [...variants, planOne(null, entry.target, false, rules, scales)];
  const served = all.filter((one) => !one.paused && one.audience !== UNKNOWN);
  const left = (place: number): Planned[] =>
    served.filter((one) => one.stages === 0 || (one.stages & (1 << place)) !== 0);
  return {
    topics: entry.topics,
    varies: variants.length > 0,
    byStage: [served, ...scales.stages.map((_, place) => left(place))],
    byKey: new Map(variants.map((one) => [String(one.key), one])),
    rules,
  };
}
