import {
  ConditionError,
  CONDITION_DEPTH,
  CONDITIONS_PER_RULE,
  parseCondition,
  type FactCheck,
  type Test,
} from '../../../../contract/condition';
import { factKind } from '../../../../contract/facts';
import type { RuleChoices } from '../../../../contract/rule-choices';
import { testsOf } from '../../../../contract/rule-tests';

/** What is wrong with a condition; `about` is the fact, or what is not known of it. */
export interface ConditionFault {
  readonly is: 'unknown-fact' | 'unknown-attribute' | 'unknown-value' | 'missing' | 'value' | 'shape';
  readonly about: string;
}

const check =
  ({ attributes }: RuleChoices): FactCheck =>
  (name, about) =>
    name.startsWith('attributes.') && !attributes.some(({ key }) => key === about) ? 'unknown' : null;

const textsOf = (test: Test): readonly unknown[] => ('values' in test ? test.values : [test.value]);

/** Values that a stage or an attribute never has: such a rule would never hold. */
function oddValue(test: Test, { stages, attributes }: RuleChoices): string | undefined {
  const [head, about, part] = test.fact.split('.');
  const known =
    head === 'journey' && part === 'stage'
      ? stages
      : head === 'attributes' && part === undefined
        ? attributes.find(({ key }) => key === about)?.values
        : undefined;
  const asWhole = 'values' in test || test.op === '$eq' || test.op === '$ne';
  if (!known || !asWhole) return undefined;
  return textsOf(test)
    .map(String)
    .find((text) => !known.some(({ key }) => key === text));
}

/** The first fact on the way to a fault: facts stand among the names of the syntax, which begin with a dollar. */
const factOn = (path: readonly (string | number)[]): string | undefined =>
  path.filter((part): part is string => typeof part === 'string').find((part) => !part.startsWith('$'));

/** The first thing that is wrong with a condition, before the server is asked; null where it can be used. */
export function faultOf(condition: unknown, choices: RuleChoices): ConditionFault | null {
  try {
    const tests = testsOf(parseCondition(condition, check(choices)));
    const empty = tests.find((test) => textsOf(test).includes(''));
    if (empty) return { is: 'missing', about: empty.fact };
    for (const test of tests) {
      const odd = oddValue(test, choices);
      if (odd !== undefined) return { is: 'unknown-value', about: `${odd} (${test.fact})` };
    }
    return null;
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    const fact = factOn(error.path);
    if (fact === undefined) return { is: 'shape', about: `${CONDITIONS_PER_RULE}, ${CONDITION_DEPTH}` };
    const kind = factKind(fact);
    if (!kind) return { is: 'unknown-fact', about: fact };
    const refused = check(choices)(fact, kind.about) !== null;
    return { is: refused ? 'unknown-attribute' : 'value', about: refused ? (kind.about ?? fact) : fact };
  }
}
