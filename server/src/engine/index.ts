export { decide } from './decide';
export { planEntry, type DecidableEntry, type Plan } from './plan';
export { expected as expectedSeconds } from './dwell';
export { createFold } from './fold';
export { profileAt, termsAt } from './profile';
export { recipientAt } from './recipient';
export { refit } from './refit';
export { emptyState, type State } from './state';
export { compileRuleBook } from './rule-book';
