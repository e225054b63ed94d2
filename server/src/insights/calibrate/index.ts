export { exampleOf, type Example } from './examples';
export { createCalibration, type Calibration } from './job';
export { learnWeights, outcomesOf } from './learn';
export { auc, quality, type Outcome } from './measure';
