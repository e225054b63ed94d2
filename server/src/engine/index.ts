export { certainty, leading } from './belief';
export { decide, type DecidableEntry } from './decide';
export { explain } from './explain';
export { createFold, type Fold } from './fold';
export { activeTopic, profileAt } from './profile';
export type { State } from './state';
