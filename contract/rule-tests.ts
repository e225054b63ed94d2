import type { Rule, Test } from './condition';

/** All tests of a rule, at any depth. */
export function testsOf(rule: Rule): readonly Test[] {
  if ('test' in rule) return [rule.test];
  if ('not' in rule) return testsOf(rule.not);
  return ('and' in rule ? rule.and : rule.or).flatMap(testsOf);
}

/** Texts that a test compares a fact with as wholes. */
export const wholeTexts = (test: Test): readonly string[] => {
  const values = 'values' in test ? test.values : test.op === '$eq' || test.op === '$ne' ? [test.value] : [];
  return values.filter((one): one is string => typeof one === 'string');
};
