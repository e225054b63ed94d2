import type { Belief, Candidate } from '../../contract/decision';
import type { Target } from '../../contract/target';
import { decide, planEntry, type DecidableEntry } from '../../server/src/engine';
import { parseCondition } from '../../contract/condition';
import { DAY, recipient, type Known, rules, rulesWith, standing, START, u } from './samples';

const variant = (key: string, target: Target, more: Partial<Candidate> = {}): Candidate => ({
  key,
  target,
  order: 0,
  paused: false,
  ...more,
});
const entry = (variants: Candidate[], more: Partial<DecidableEntry> = {}): DecidableEntry => ({
  topics: ['televisions'],
  target: { stages: ['explore'] },
  variants,
  ...more,
});
const belief = (attribute: string, value: string, certainty: number): Belief[] => {
  const place = u.attributes.findIndex((one) => one.key === attribute);
  const index = u.attributes[place]?.values.findIndex((one) => one.key === value) ?? -1;
  const beliefs: Belief[] = [];
  beliefs[place] = { index, certainty, source: 'inferred' };
  return beliefs;
};
const knowing = (value: 'novice' | 'familiar' | 'expert', certainty: number) =>
  belief('knowledge', value, certainty);
const decided = (one: DecidableEntry, context: Known, book = rules, holdout = false) =>
  decide(planEntry(one, book, u), recipient(context), holdout);
const got = (one: DecidableEntry, context: Known, holdout = false) => {
  const { variant: key, reason } = decided(one, context, rules, holdout);
  return [key, reason];
};

const compare = variant('compare', { stages: ['compare'] });
const novice = variant('novice', { stages: ['compare'], attributes: { knowledge: 'novice' } });
const expert = variant('expert', { stages: ['compare'], attributes: { knowledge: 'expert' } });
const comparing = { topics: standing('televisions', 'compare') };

describe('who gets what', () => {
  it('gives the variant of the stage somebody stands at', () => {
    expect(got(entry([compare]), comparing)).toEqual(['compare', 'match']);
  });

  it('gives default content while no stage is acted on, and says that it is not sure', () => {
    expect(got(entry([compare]), {})).toEqual([null, 'not-sure']);
  });

  it('gives default content where it is itself written for the stage', () => {
    expect(got(entry([compare]), { topics: standing('televisions', 'explore') })).toEqual([null, 'match']);
  });

  it('gives default content where no variant is for the stage', () => {
    expect(got(entry([compare]), { topics: standing('televisions', 'own') })).toEqual([null, 'no-match']);
  });

  it('does not carry a stage over to another topic', () => {
    expect(got(entry([compare], { topics: ['cameras'] }), comparing)).toEqual([null, 'not-sure']);
  });

  it('prefers the variant that also fits how somebody likes to be spoken to', () => {
    const all = entry([compare, novice, expert]);
    expect(got(all, { ...comparing, beliefs: knowing('novice', 0.7) })).toEqual(['novice', 'match']);
    expect(got(all, { ...comparing, beliefs: knowing('expert', 0.7) })).toEqual(['expert', 'match']);
  });

  it('does not act on a belief that is not sure', () => {
    const all = entry([compare, novice, expert]);
    expect(got(all, { ...comparing, beliefs: knowing('expert', 0.59) })).toEqual(['compare', 'match']);
    expect(got(entry([novice]), { ...comparing, beliefs: knowing('novice', 0.59) })).toEqual([
      null,
      'not-sure',
    ]);
  });

  it('never gives a variant that contradicts a sure belief', () => {
    expect(got(entry([novice]), { ...comparing, beliefs: knowing('expert', 0.9) })).toEqual([
      null,
      'no-match',
    ]);
  });

  it('takes the neighbour on the scale where the exact value is not written for', () => {
    expect(got(entry([compare, expert]), { ...comparing, beliefs: knowing('familiar', 0.9) })).toEqual([
      'expert',
      'match',
    ]);
  });

  it('takes the lower order between equals, then the key', () => {
    const b = variant('b', { stages: ['compare'] }, { order: 1 });
    const a = variant('a', { stages: ['compare'] }, { order: 2 });
    expect(got(entry([a, b]), comparing)).toEqual(['b', 'match']);
    expect(got(entry([variant('z', {}), variant('y', {})], { target: {} }), {})).toEqual(['y', 'match']);
  });

  it('lets default content lose ties', () => {
    expect(got(entry([compare], { target: { stages: ['compare'] } }), comparing)).toEqual([
      'compare',
      'match',
    ]);
  });

  it('prefers naming the stage to silence on it', () => {
    expect(got(entry([variant('all', {}, { order: -1 }), compare]), comparing)).toEqual(['compare', 'match']);
  });

  it('prefers naming the stage, even where silence would fit better', () => {
    const fitting = variant('all', { attributes: { knowledge: 'novice' } }, { order: 9 });
    const beliefs = knowing('novice', 0.9);
    expect(got(entry([compare, fitting]), { ...comparing, beliefs })).toEqual(['compare', 'match']);
  });

  it('leaves out what is paused, not yet or no longer scheduled', () => {
    const paused = variant('p', { stages: ['compare'] }, { paused: true });
    const later = variant('l', { stages: ['compare'], from: START + 1 });
    const over = variant('o', { stages: ['compare'], until: START });
    expect(got(entry([paused, later, over]), comparing)).toEqual([null, 'no-match']);
    expect(
      got(entry([variant('n', { stages: ['compare'], from: START, until: START + DAY })]), comparing)[0],
    ).toBe('n');
  });

  it('asks the audiences in the order of the rule book before anything else', () => {
    const audience = (key: string, condition: object) => ({
      key,
      name: key,
      condition,
      rule: parseCondition(condition),
    });
    const book = rulesWith({
      audiences: [audience('staff', { known: true }), audience('nobody', { known: false })],
    });
    const all = entry([compare, variant('s', { audience: 'staff' }), variant('n', { audience: 'nobody' })]);
    expect(decided(all, comparing, book).variant).toBe('s');
    expect(decided(entry([variant('x', { audience: 'gone' })]), comparing, book).variant).toBeNull();
  });

  it('does not let a later audience, or none, beat an earlier one by a better fit', () => {
    const audience = (key: string) => ({
      key,
      name: key,
      condition: { known: true },
      rule: parseCondition({ known: true }),
    });
    const book = rulesWith({ audiences: [audience('first'), audience('second')] });
    const target = { stages: ['compare'], attributes: { knowledge: 'novice' } };
    const all = entry([
      variant('a', { audience: 'first' }, { order: 1 }),
      variant('b', { ...target, audience: 'second' }, { order: 2 }),
      variant('c', target, { order: 3 }),
    ]);
    expect(decided(all, { ...comparing, beliefs: knowing('novice', 0.9) }, book).variant).toBe('a');
  });

  it('keeps excluded visitors on default content', () => {
    const condition = { known: true };
    const book = rulesWith({ exclusions: [{ name: 'all', condition, rule: parseCondition(condition) }] });
    expect(decided(entry([compare]), comparing, book)).toMatchObject({
      variant: null,
      reason: 'no-match',
    });
  });

  it('weighs attributes as the rule book says', () => {
    const a = variant('a', { attributes: { knowledge: 'expert' } });
    const b = variant('b', { attributes: { pace: 'urgent' } });
    const beliefs = Object.assign(belief('pace', 'urgent', 0.7), { ...belief('knowledge', 'expert', 0.9) });
    expect(decided(entry([a, b]), { beliefs }).variant).toBe('a');
    expect(decided(entry([a, b]), { beliefs }, rulesWith({ weights: { pace: 2 } })).variant).toBe('b');
  });
});

describe('the topic of a decision', () => {
  const both = { topics: ['cameras', 'televisions'] };
  const topics = new Map([...standing('cameras', 'decide', 0.6), ...standing('televisions', 'compare', 0.9)]);

  it('is the one of the entry on which the visitor is surest', () => {
    expect(got(entry([compare], both), { topics })).toEqual(['compare', 'match']);
  });

  it('is the one that was asked for, if the entry has it', () => {
    expect(got(entry([compare], both), { topics, topic: 'cameras' })).toEqual([null, 'no-match']);
    expect(got(entry([compare], both), { topics, topic: 'phones' })).toEqual(['compare', 'match']);
  });

  it('is the most active one of the visitor for an entry without topics', () => {
    expect(got(entry([compare], { topics: [] }), { topics, active: 'televisions' })).toEqual([
      'compare',
      'match',
    ]);
  });
});

describe('reasons', () => {
  it('are named in their order: off, forced, holdout, no variants', () => {
    expect(got(entry([compare]), { ...comparing, off: true, forced: 'compare' })).toEqual([null, 'off']);
    expect(got(entry([compare]), { forced: 'compare' }, true)).toEqual(['compare', 'forced']);
    expect(got(entry([compare]), comparing, true)).toEqual([null, 'holdout']);
    expect(got(entry([]), comparing)).toEqual([null, 'no-variants']);
  });

  it('do not force what is paused, unless drafts are read', () => {
    const paused = entry([variant('p', { stages: ['compare'] }, { paused: true })]);
    expect(got(paused, { forced: 'p' })).toEqual([null, 'no-match']);
    expect(got(paused, { forced: 'p', drafts: true })).toEqual(['p', 'forced']);
  });

  it('name newcomers and those who did not agree, who may still match what is open to all', () => {
    expect(got(entry([compare]), { standing: 'newcomer' })).toEqual([null, 'newcomer']);
    expect(got(entry([compare]), { standing: 'no-consent' })).toEqual([null, 'no-consent']);
    expect(got(entry([variant('sale', { until: START + DAY })]), { standing: 'newcomer' })).toEqual([
      'sale',
      'match',
    ]);
  });
});
