import fc from 'fast-check';
import { operatorsOf, type Operator, type Rule } from '../../contract/condition';
import { FACTS, type FactType } from '../../contract/facts';

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).filter((one) => one !== 'constructor');
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(days * 86_400_000).toISOString())
  .chain((at) => fc.constantFrom(at, at.slice(0, 10), at.replace('.000Z', '+02:00')));

const scalarOf = (type: FactType): fc.Arbitrary<string | number | boolean> => {
  if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true });
  if (type === 'boolean') return fc.boolean();
  return type === 'date' ? day : fc.string({ maxLength: 20 });
};

const operand = (op: Operator, type: FactType): fc.Arbitrary<unknown> => {
  const one = scalarOf(type);
  if (op === '$null' || op === '$notNull') return fc.boolean();
  if (op === '$between') return fc.tuple(one, one);
  return op === '$in' || op === '$notIn' ? fc.array(one, { minLength: 1, maxLength: 3 }) : one;
};

/** What is said of one fact: operators by name, or a value alone where the syntax allows it. */
const saidOf = (type: FactType): fc.Arbitrary<unknown> => {
  const operators = fc
    .uniqueArray(fc.constantFrom(...operatorsOf(type)), { minLength: 1, maxLength: 3 })
    .chain((ops) => fc.record(Object.fromEntries(ops.map((op) => [op, operand(op, type)]))));
  const list = fc.array(scalarOf(type), { minLength: 1, maxLength: 3 });
  return type === 'list' ? fc.oneof(operators, list) : fc.oneof(operators, list, scalarOf(type));
};

/** A fact by its whole name, and what is said of it. */
const asked: fc.Arbitrary<readonly [string, unknown]> = fc.constantFrom(...FACTS).chain(({ name, type }) =>
  fc.tuple(
    word.map((about) => name.replace('*', about)),
    saidOf(type),
  ),
);

/** Conditions of every fact and operator, in every form that the syntax has. */
export const conditions: fc.Arbitrary<Record<string, unknown>> = fc.letrec<{
  one: Record<string, unknown>;
  many: Record<string, unknown>[];
}>((tie) => ({
  one: fc
    .tuple(
      fc.uniqueArray(asked, { maxLength: 3, selector: ([name]) => name }),
      fc.oneof(
        { maxDepth: 3, depthIdentifier: 'deep' },
        fc.constant({}),
        fc.record({ $and: tie('many'), $or: tie('many'), $not: tie('one') }, { requiredKeys: [] }),
      ),
    )
    .map(([facts, groups]) => ({ ...Object.fromEntries(facts), ...groups })),
  many: fc.array(tie('one'), { maxLength: 3 }),
})).one;

const byText = (one: unknown, other: unknown): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;

/** A rule in one form for all that mean the same by the laws of "and", "or" and "known". */
export function meaningOf(rule: Rule): unknown {
  if ('test' in rule) {
    const { test } = rule;
    if (test.op !== '$null' && test.op !== '$notNull') return test;
    return { fact: test.fact, known: (test.op === '$notNull') === test.value };
  }
  if ('not' in rule) return { not: meaningOf(rule.not) };
  const [kind, parts] = 'and' in rule ? (['and', rule.and] as const) : (['or', rule.or] as const);
  const flat = parts.map(meaningOf).flatMap((part) => {
    const inner = (part as Record<string, unknown[] | undefined>)[kind];
    return inner ?? [part];
  });
  return flat.length === 1 ? flat[0] : { [kind]: flat.sort(byText) };
}
