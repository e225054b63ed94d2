import type { AttributeProfile } from '../../../contract/profile';
import type { Understanding } from '../../../contract/understanding';
import type { Attribute } from '../../../contract/vocabulary';
import { certainty, even, gradedDistance, leading, relax, remaining, weigh } from './belief';
import type { Hint } from './evidence';
import { deviceHints } from './hints';
import type { State } from './state';

const position = (attribute: Attribute, value: string): number =>
  attribute.values.findIndex((one) => one.key === value);

const DAY = 24 * 60 * 60 * 1000;

const halfLifeOf = ({ halfLifeDays }: Attribute, u: Understanding): number =>
  halfLifeDays === undefined ? u.intimacy.halfLife : halfLifeDays * DAY;

/** What is left of a certainty after so long without any event, 0-1. */
export const leftOf = (attribute: Attribute, elapsed: number, u: Understanding): number =>
  remaining(elapsed, halfLifeOf(attribute, u)) * remaining(elapsed, u.intimacy.silenceHalfLife);

/** Takes hints of one event in. What points at a value points half at its neighbour: values are graded. */
export function hear(
  state: State,
  hints: readonly Hint[],
  at: number,
  share: number,
  u: Understanding,
): void {
  hints.forEach(({ attribute: key, value, strength }, i) => {
    const attribute = u.attributes.find((one) => one.key === key);
    const index = attribute ? position(attribute, value) : -1;
    if (!attribute || index < 0) return;
    const n = attribute.values.length;
    let held = state.attributes.get(key);
    if (!held) state.attributes.set(key, (held = { belief: even(n), firstAt: at, lastAt: at }));
    // What one event tells, it tells of one moment: only before the first of its hints may the person have changed.
    if (hints.findIndex((one) => one.attribute === key) === i) {
      const kept = remaining(at - held.lastAt, halfLifeOf(attribute, u));
      relax(held.belief, kept * (1 - u.intimacy.changed) ** share);
    }
    const likelihood = attribute.values.map(
      (_, place) => u.strengths[strength] ** (1 - gradedDistance(place, index, n)),
    );
    weigh(held.belief, likelihood, share);
    held.lastAt = at;
  });
}

/**
 * How much of what we inferred we may act on, 0-1: less of a short relation, less after a long silence, less where the
 * consent is `partial`.
 */
export function closenessAt(state: State, now: number, u: Understanding, partial = false): number {
  const { newRelation, relationEvents, silenceHalfLife, partialConsent } = u.intimacy;
  const silence = state.events === 0 ? 0 : now - state.lastAt;
  const relation = newRelation + (1 - newRelation) * Math.min(1, state.events / relationEvents);
  return relation * remaining(silence, silenceHalfLife) * (partial ? partialConsent : 1);
}

/** What is held of one attribute at `now`; what was declared beats what was inferred, whichever is newer. */
export function attributeAt(
  state: State,
  attribute: Attribute,
  now: number,
  closeness: number,
  u: Understanding,
): AttributeProfile | null {
  const declared = state.declared.get(attribute.key);
  const index = declared ? position(attribute, declared.value) : -1;
  if (declared && index >= 0) {
    const belief = attribute.values.map((_, i) => (i === index ? 1 : 0));
    return { belief, value: declared.value, index, certainty: 1, source: 'declared', since: declared.at };
  }
  const held = state.attributes.get(attribute.key);
  if (!held || held.belief.length !== attribute.values.length) return null;
  const belief = [...held.belief];
  relax(belief, remaining(now - held.lastAt, halfLifeOf(attribute, u)));
  const likeliest = leading(belief).index;
  return {
    belief,
    value: attribute.values[likeliest]?.key ?? '',
    index: likeliest,
    certainty: certainty(belief) * closeness,
    source: 'inferred',
    since: held.firstAt,
  };
}

/** The same, with what the device tells that they hold in their hands. */
export function attributeOn(
  device: string | null | undefined,
  state: State,
  attribute: Attribute,
  now: number,
  closeness: number,
  u: Understanding,
): AttributeProfile | null {
  const hints = device ? deviceHints(state, device, now, u) : [];
  const about = hints.filter((hint) => hint.attribute === attribute.key);
  if (about.length === 0) return attributeAt(state, attribute, now, closeness, u);
  const held = state.attributes.get(attribute.key);
  const copy: State['attributes'] = new Map();
  if (held) copy.set(attribute.key, { ...held, belief: [...held.belief] });
  const supposed = { ...state, attributes: copy };
  hear(supposed, about, now, 1, u);
  return attributeAt(supposed, attribute, now, closeness, u);
}
