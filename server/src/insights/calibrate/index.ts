export { exampleOf, type Example } from './examples';
export { learnWeights, outcomesOf } from './learn';
export { auc, quality, type Outcome, type Quality } from './measure';
