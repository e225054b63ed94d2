import { LogicEngine } from 'json-logic-engine';
import { toLogic } from './first';
import type { FitAnswer } from './fit-reference';
import { SURE, type FitAudience, type FitEntry, type FitTarget, type FitVisitor } from './fit-workload';

/** What json-logic-engine reads: the visitor as one plain object, made once. */
export type LogicData = Readonly<Record<string, unknown>>;
type Compiled = (data: LogicData) => unknown;

const OUT = -1;
const UNSURE = -2;

export const dataOf = (visitor: FitVisitor): LogicData => ({
  ...visitor.flat,
  ...Object.fromEntries(visitor.stages.map((stage, t) => [`acted_t${t}`, stage])),
  ...Object.fromEntries(
    visitor.attributes.flatMap((one, a) => [
      [`i${a}`, one.index],
      [`c${a}`, one.certainty],
    ]),
  ),
});

/** Graded distance of the believed value from the wanted one, as an expression. */
const distance = (attribute: number, value: number): object => {
  const from = (index: number): number => Math.abs(index - value) / 2;
  const index = { var: `i${attribute}` };
  return { if: [{ '===': [index, 0] }, from(0), { '===': [index, 1] }, from(1), from(2)] };
};

/** A target's verdict as one expression: its fit, or `OUT`, or `UNSURE`. */
function verdictOf(
  { stages, attributes, audience }: FitTarget,
  topic: number,
  audiences: readonly FitAudience[],
): object {
  const stage = { var: `acted_t${topic}` };
  const sure = (attribute: number): object => ({ '>=': [{ var: `c${attribute}` }, SURE] });
  const steps: unknown[] = [];
  if (audience >= 0) steps.push({ '!': { and: audiences[audience]?.map(toLogic) } }, OUT);
  if (stages.length > 0)
    steps.push({ and: [{ '!==': [stage, null] }, { '!': { in: [stage, stages] } }] }, OUT);
  for (const { attribute, value } of attributes) {
    steps.push({ and: [sure(attribute), { '>': [distance(attribute, value), 0.5] }] }, OUT);
  }
  if (attributes.length > 0)
    steps.push({ '!': { or: attributes.map((one) => sure(one.attribute)) } }, UNSURE);
  if (stages.length > 0) steps.push({ '===': [stage, null] }, UNSURE);
  const parts = attributes.map(({ attribute, value }) => ({
    '*': [{ var: `c${attribute}` }, { '-': [1, distance(attribute, value)] }],
  }));
  const fit = parts.length === 0 ? 0 : parts.length === 1 ? parts[0] : { '+': parts };
  return steps.length === 0 ? { '+': [0, 0] } : { if: [...steps, fit] };
}

export interface LogicEntry {
  readonly entry: FitEntry;
  /** One verdict a variant, the default content's last. */
  readonly verdicts: readonly Compiled[];
}

export function compileEntries(
  entries: readonly FitEntry[],
  audiences: readonly FitAudience[],
): LogicEntry[] {
  const engine = new LogicEngine();
  return entries.map((entry) => ({
    entry,
    verdicts: [...entry.variants, entry.target].map(
      (target) => engine.build(verdictOf(target, entry.topic, audiences)) as Compiled,
    ),
  }));
}

/** The ranking is the product's, in plain code: only conditions and arithmetic are json-logic's. */
export function decideByLogic({ entry, verdicts }: LogicEntry, data: LogicData): FitAnswer {
  let best = -1;
  let bestAudience = 0;
  let bestNames = false;
  let bestFit = 0;
  let unsure = false;
  for (let i = 0; i < verdicts.length; i += 1) {
    const fit = verdicts[i]?.(data) as number;
    if (fit === OUT) continue;
    if (fit === UNSURE) {
      unsure = unsure || i < 6;
      continue;
    }
    const target = (i < 6 ? entry.variants[i] : entry.target) as FitTarget;
    const audience = target.audience < 0 ? 99 : target.audience;
    const names = target.stages.length > 0;
    if (best >= 0) {
      if (audience > bestAudience) continue;
      if (audience === bestAudience && (names !== bestNames ? !names : fit <= bestFit)) continue;
    }
    [best, bestAudience, bestNames, bestFit] = [i, audience, names, fit];
  }
  if (best >= 0 && best < 6) return { variant: best, reason: 'match' };
  if (best === 6 && entry.target.stages.length > 0) return { variant: -1, reason: 'match' };
  return { variant: -1, reason: unsure ? 'not-sure' : 'no-match' };
}
