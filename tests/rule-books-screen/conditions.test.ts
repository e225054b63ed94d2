import fc from 'fast-check';
import { queryOf, conditionOf } from '../../admin/src/rule-books/condition/query';
import { CONDITION_DEPTH, parseCondition } from '../../contract/condition';
import { conditions, meaningOf } from './conditions';

const read = (condition: unknown) => {
  try {
    return parseCondition(condition);
  } catch {
    return null;
  }
};
const throughTheBuilder = (condition: unknown) => conditionOf(queryOf(condition));

test('a condition means the same after it was open in the builder', () => {
  fc.assert(
    fc.property(conditions, (condition) => {
      const rule = read(condition);
      fc.pre(rule !== null);
      if (rule) expect(meaningOf(parseCondition(throughTheBuilder(condition)))).toEqual(meaningOf(rule));
    }),
    { numRuns: 600 },
  );
});

test('a condition that is as deep as may be is not deeper afterwards', () => {
  let condition: object = { visits: 1, known: { $null: false } };
  for (let depth = 1; depth < CONDITION_DEPTH; depth += 1) {
    condition = depth % 2 ? { $or: [condition, { visits: depth }] } : { $not: condition };
  }
  expect(read(condition)).not.toBeNull();
  expect(read(throughTheBuilder(condition))).not.toBeNull();
});

test('asking twice the same of one fact is two conditions', () => {
  const query = {
    combinator: 'and',
    rules: [
      { field: 'met', operator: '$contains', value: 'guide' },
      { field: 'met', operator: '$contains', value: 'offer' },
    ],
  };
  expect(conditionOf(query)).toEqual({
    $and: [{ met: { $contains: 'guide' } }, { met: { $contains: 'offer' } }],
  });
});
