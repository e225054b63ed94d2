import type { Reason } from '../../contract/decision';
import { SURE, type FitAudience, type FitEntry, type FitTarget, type FitVisitor } from './fit-workload';
import { holdsTest } from './workload';

/** Place of the variant, -1 for default content, with the reason. */
export interface FitAnswer {
  readonly variant: number;
  readonly reason: Reason;
}

interface Ranked {
  readonly place: number;
  readonly audience: number;
  readonly silent: boolean;
  readonly fit: number;
}

/** The steps of the design, written down as plainly as possible: the truth that all engines are held to. */
export function decidePlainly(
  entry: FitEntry,
  visitor: FitVisitor,
  audiences: readonly FitAudience[],
): FitAnswer {
  const stage = visitor.stages[entry.topic] ?? null;
  const left: Ranked[] = [];
  let unsure = false;
  const consider = (one: FitTarget, place: number): void => {
    if (one.audience >= 0 && !audiences[one.audience]?.every((test) => holdsTest(test, visitor.flat))) return;
    if (one.stages.length > 0 && stage !== null && !one.stages.includes(stage)) return;
    const named = one.attributes.map(({ attribute, value }) => {
      const { index, certainty } = visitor.attributes[attribute] as FitVisitor['attributes'][number];
      return { distance: Math.abs(index - value) / 2, certainty, sure: certainty >= SURE };
    });
    if (named.some((fact) => fact.sure && fact.distance > 0.5)) return;
    const noneClose = named.length > 0 && !named.some((fact) => fact.sure);
    if (noneClose || (one.stages.length > 0 && stage === null)) {
      if (place >= 0) unsure = true;
      return;
    }
    const fit = named.reduce((sum, fact) => sum + fact.certainty * (1 - fact.distance), 0);
    left.push({
      place,
      audience: one.audience < 0 ? 99 : one.audience,
      silent: one.stages.length === 0,
      fit,
    });
  };
  entry.variants.forEach(consider);
  consider(entry.target, -1);
  const order = (one: Ranked): number => (one.place < 0 ? 99 : one.place);
  left.sort(
    (a, b) =>
      a.audience - b.audience || Number(a.silent) - Number(b.silent) || b.fit - a.fit || order(a) - order(b),
  );
  const [best] = left;
  if (best && best.place >= 0) return { variant: best.place, reason: 'match' };
  if (best && entry.target.stages.length > 0) return { variant: -1, reason: 'match' };
  return { variant: -1, reason: unsure ? 'not-sure' : 'no-match' };
}
