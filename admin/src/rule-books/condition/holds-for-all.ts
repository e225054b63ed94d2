import { ConditionError, parseCondition, type Rule } from '../../../../contract/condition';

/** Whether a rule is the same for everybody: true, or false where it is `turned`. */
function isAlways(rule: Rule, turned: boolean): boolean {
  if ('test' in rule) return false;
  if ('not' in rule) return isAlways(rule.not, !turned);
  const parts = 'and' in rule ? rule.and : rule.or;
  const all = 'and' in rule !== turned;
  return all ? parts.every((part) => isAlways(part, turned)) : parts.some((part) => isAlways(part, turned));
}

/** Whether a condition asks nothing, so that it holds for everybody; one that cannot be used holds for nobody. */
export function holdsForAll(condition: unknown): boolean {
  try {
    return isAlways(parseCondition(condition), false);
  } catch (error) {
    if (error instanceof ConditionError) return false;
    throw error;
  }
}
