import { mulberry32 } from '../measure';
import { entries as plainEntries, STAGES, visitors, type WRule, type WTest, type WVisitor } from './workload';

export const SURE = 0.6;
export const ATTRIBUTES = ['a0', 'a1', 'a2', 'a3', 'a4'];
export const VALUES = ['low', 'middle', 'high'];

/** A visitor of W-fit: W, an acted-on stage per topic (null before the first sure one), graded beliefs. */
export interface FitVisitor {
  readonly flat: WVisitor;
  readonly stages: readonly (string | null)[];
  /** Belief over the five stages, per topic. */
  readonly beliefs: readonly (readonly number[])[];
  readonly attributes: readonly { readonly index: number; readonly certainty: number }[];
}

export interface FitTarget {
  readonly stages: readonly string[];
  /** Place of the attribute and of the wanted value. */
  readonly attributes: readonly { readonly attribute: number; readonly value: number }[];
  /** Place among the eight audiences, or -1. */
  readonly audience: number;
}
export interface FitEntry {
  readonly topic: number;
  /** Whom the default content is written for. */
  readonly target: FitTarget;
  /** By order, 1 to 6. */
  readonly variants: readonly FitTarget[];
}
/** An audience asks c1, c2 and c3 of a rule of W, all of them. */
export type FitAudience = readonly [WTest, WTest, WTest];

type Random = () => number;
const int = (random: Random, n: number): number => Math.floor(random() * n);

export function fitVisitors(): FitVisitor[] {
  const random = mulberry32(7_007);
  return visitors().map((flat) => {
    const beliefs = Array.from({ length: 10 }, () => {
      const raw = STAGES.map(() => random() ** 3);
      const sum = raw.reduce((a, b) => a + b, 0);
      return raw.map((one) => one / sum);
    });
    const stages = beliefs.map((belief) => {
      const most = Math.max(...belief);
      return most >= 0.5 ? (STAGES[belief.indexOf(most)] as string) : null;
    });
    const attributes = ATTRIBUTES.map(() => ({ index: int(random, 3), certainty: random() }));
    return { flat, stages, beliefs, attributes };
  });
}

function target(random: Random): FitTarget {
  const stages = new Set(Array.from({ length: int(random, 3) }, () => STAGES[int(random, 5)] as string));
  const named = new Map(
    Array.from({ length: int(random, 3) }, () => [int(random, 5), int(random, 3)] as const),
  );
  const attributes = [...named].sort(([a], [b]) => a - b).map(([attribute, value]) => ({ attribute, value }));
  return { stages: [...stages], attributes, audience: random() < 1 / 3 ? int(random, 8) : -1 };
}

export function fitEntries(count = 25): FitEntry[] {
  const random = mulberry32(42_042);
  return Array.from({ length: count }, () => ({
    topic: int(random, 10),
    target: { ...target(random), attributes: [], audience: -1 },
    variants: Array.from({ length: 6 }, () => target(random)),
  }));
}

/** The eight audiences of the type. */
export const fitAudiences = (): FitAudience[] =>
  plainEntries(8).map(({ rules }) => {
    const [, c1, c2, c3] = (rules[0] as WRule).tests;
    return [c1, c2, c3];
  });
