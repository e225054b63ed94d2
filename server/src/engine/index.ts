export { decide } from './decide';
export { planEntry, type DecidableEntry, type Plan } from './plan';
export { explain } from './explain';
export { createFold } from './fold';
export { profileAt, termsAt } from './profile';
export { recipientAt } from './recipient';
export { refit } from './refit';
export type { State } from './state';
export { compileRuleBook } from './rule-book';
