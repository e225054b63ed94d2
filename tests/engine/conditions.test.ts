import { parseCondition } from '../../contract/condition';
import type { FactValue } from '../../contract/facts';
import { compileRules } from '../../server/src/engine/rules';
import combinations from './cases/combinations.json';
import operators from './cases/operators.json';
import refusals from './cases/refusals.json';

/** Whether a condition holds of facts; each of several rules compiled together must say the same as alone. */
const holds = (condition: unknown, facts: Readonly<Record<string, FactValue>>): boolean => {
  const rules = compileRules([parseCondition({ visits: 99 }), parseCondition(condition)]);
  const bits = rules.buffer();
  rules.fill((index) => facts[rules.facts[index] ?? ''] ?? null, bits);
  return rules.holds(1, bits);
};
const show = (value: unknown): string => JSON.stringify(value);

const cases = operators.flatMap(({ fact, condition, yes, no }) => [
  ...yes.map((value) => [fact, show(condition), show(value), true, condition, value] as const),
  ...no.map((value) => [fact, show(condition), show(value), false, condition, value] as const),
]);

describe('a condition', () => {
  it('has its meaning fixed in at least 250 cases', () => {
    expect(cases.length + combinations.length + refusals.length).toBeGreaterThanOrEqual(250);
  });

  it.each(cases)('%s %s of %s: %s', (fact, _condition, _value, expected, condition, value) => {
    expect(holds({ [fact]: condition }, { [fact]: value as FactValue })).toBe(expected);
  });

  it.each(combinations.map((one) => [show(one.condition), show(one.facts), one] as const))(
    '%s of %s',
    (_condition, _facts, one) => {
      expect(holds(one.condition, one.facts as unknown as Record<string, FactValue>)).toBe(one.holds);
    },
  );

  it.each(refusals.map((one) => [show(one.condition), one] as const))('is refused: %s', (_, one) => {
    expect(() => parseCondition(one.condition)).toThrow(one.says);
  });

  it('is refused when it is nested too deep, asks too much or names too many values', () => {
    let deep: object = { visits: 1 };
    for (let i = 0; i < 8; i += 1) deep = { $not: deep };
    expect(() => parseCondition(deep)).toThrow('nested more than 8 deep');
    const many = { $or: Array.from({ length: 65 }, (_, i) => ({ visits: i })) };
    expect(() => parseCondition(many)).toThrow('more than 64 conditions');
    const values = Array.from({ length: 201 }, (_, i) => i);
    expect(() => parseCondition({ visits: values })).toThrow('more than 200 values');
  });

  it('answers each number for itself, whichever numbers were asked before', () => {
    const rules = compileRules([
      parseCondition({ visits: { $gte: 3, $lt: 5 } }),
      parseCondition({ visits: 3 }),
    ]);
    const bits = rules.buffer();
    const answers = [2.9, 3, 3.1, 5, 4.9, 3, 2.9, 5.1].map((visits) => {
      rules.fill(() => visits, bits);
      return [rules.holds(0, bits), rules.holds(1, bits)];
    });
    const [out, both, between] = [
      [false, false],
      [true, true],
      [true, false],
    ];
    expect(answers).toEqual([out, both, between, out, between, both, out, out]);
  });

  it('is asked once where many rules ask the same, and each rule keeps its own answer', () => {
    const rules = compileRules(
      Array.from({ length: 200 }, (_, i) => parseCondition({ visits: { $gte: i % 50 }, known: true })),
    );
    const reads: number[] = [];
    const bits = rules.buffer();
    rules.fill((index) => {
      reads.push(index);
      return rules.facts[index] === 'known' ? true : 20;
    }, bits);
    expect(reads).toEqual([0, 1]);
    for (let i = 0; i < 200; i += 1) expect(rules.holds(i, bits)).toBe(i % 50 <= 20);
  });
});
