export { explain, type Question } from './explain';
export { tip, type Situation } from './tip';
