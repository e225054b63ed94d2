import { LogicEngine } from 'json-logic-engine';
import type { Rule } from '../../contract/condition';
import { compileRules } from '../../server/src/engine/rules';
import { compare, type Result } from '../measure';
import { entries, holdsRule, visitors, type WRule, type WTest, type WVisitor } from './workload';

export const toRule = (test: WTest): Rule => {
  const { fact } = test;
  switch (test.op) {
    case 'in':
      return { test: { fact, op: '$in', values: test.values } };
    case 'is':
      return { test: { fact, op: '$eq', value: test.value } };
    case 'from':
      return { test: { fact, op: '$gte', value: test.value } };
    case 'below':
      return { test: { fact, op: '$lt', value: test.value } };
    case 'range':
      return {
        and: [
          { test: { fact, op: '$gte', value: test.low } },
          { test: { fact, op: '$lt', value: test.high } },
        ],
      };
  }
};

/** A rule of W in the product's own form. */
export function productRule({ shape, tests }: WRule): Rule {
  const [c0, c1, c2, c3] = tests.map(toRule) as [Rule, Rule, Rule, Rule];
  if (shape === 'either-last') return { and: [c0, c1, { or: [c2, c3] }] };
  if (shape === 'either-first') return { and: [{ or: [c0, c1] }, c2, c3] };
  return { and: [c0, c1, c2, c3] };
}

export const toLogic = (test: WTest): object => {
  const fact = { var: test.fact };
  switch (test.op) {
    case 'in':
      return { in: [fact, test.values] };
    case 'is':
      return { '===': [fact, test.value] };
    case 'from':
      return { '>=': [fact, test.value] };
    case 'below':
      return { '<': [fact, test.value] };
    case 'range':
      return { and: [{ '>=': [fact, test.low] }, { '<': [fact, test.high] }] };
  }
};

/** The same rule for json-logic-engine. */
export function logicRule({ shape, tests }: WRule): object {
  const [c0, c1, c2, c3] = tests.map(toLogic) as [object, object, object, object];
  if (shape === 'either-last') return { and: [c0, c1, { or: [c2, c3] }] };
  if (shape === 'either-first') return { and: [{ or: [c0, c1] }, c2, c3] };
  return { and: [c0, c1, c2, c3] };
}

/** Answers of one request: per entry the first variant whose rule holds, -1 for default content. */
export type Answer = (visitor: WVisitor, into: Int32Array) => void;

function reference(): Answer {
  const all = entries();
  return (visitor, into) =>
    all.forEach((entry, i) => (into[i] = entry.rules.findIndex((rule) => holdsRule(rule, visitor))));
}

/** The visitor's facts are kept in the order in which the rules ask for them: in fields, as the product keeps them. */
function product(people: readonly WVisitor[]): Answer {
  const all = entries();
  const set = compileRules(all.flatMap((entry) => entry.rules.map(productRule)));
  const bits = set.buffer();
  const encoded = new Map(
    people.map((one) => [one, set.facts.map((fact) => one[fact] as string | number | boolean)]),
  );
  return (visitor, into) => {
    const values = encoded.get(visitor) as (string | number | boolean)[];
    set.fill((index) => values[index] as string | number | boolean, bits);
    for (let i = 0; i < all.length; i += 1) {
      let found = -1;
      for (let v = 0; v < 6 && found < 0; v += 1) if (set.holds(i * 6 + v, bits)) found = v;
      into[i] = found;
    }
  };
}

function jsonLogic(): Answer {
  const engine = new LogicEngine();
  const all = entries().map((entry) =>
    entry.rules.map((rule) => engine.build(logicRule(rule)) as (data: unknown) => unknown),
  );
  return (visitor, into) => {
    for (let i = 0; i < all.length; i += 1) {
      const rules = all[i] as (typeof all)[number];
      let found = -1;
      for (let v = 0; v < rules.length && found < 0; v += 1) if (rules[v]?.(visitor)) found = v;
      into[i] = found;
    }
  };
}

/** Compares every answer over all visitors with the plain reference. Throws where one differs. */
export function mustAgree(name: string, answer: Answer, truth: Answer, people: readonly WVisitor[]): void {
  const [ours, theirs] = [new Int32Array(25), new Int32Array(25)];
  people.forEach((visitor, n) => {
    answer(visitor, ours);
    truth(visitor, theirs);
    const at = ours.findIndex((one, i) => one !== theirs[i]);
    if (at >= 0) throw new Error(`${name} differs from the reference for visitor ${n}, entry ${at}`);
  });
}

/** `decide-first`: the first variant by order whose rule holds. */
export async function run(): Promise<Result[]> {
  const people = visitors();
  const [ours, yardstick, truth] = [product(people), jsonLogic(), reference()];
  mustAgree('the product', ours, truth, people);
  mustAgree('json-logic-engine', yardstick, truth, people);
  const into = new Int32Array(25);
  const work = (answer: Answer) => () => {
    for (const visitor of people) answer(visitor, into);
    return people.length * 25;
  };
  return [
    await compare(
      'decide-first',
      'decisions/CPU-s',
      { name: 'context-variants', work: work(ours) },
      { name: 'json-logic-engine 5, compiled', work: work(yardstick) },
    ),
  ];
}
