export { explain, type Question } from './explain';
export { tip, type Situation } from './tip';
export { composedAt, type Composed } from './composed';
export { momentsOf, retrace } from './retrace';
