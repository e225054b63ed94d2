import type { Calibration } from '../insights/calibrate';
import { proposalController, proposalRoutes } from './proposal-door';

/** `/context-variants/calibration`: learn from the site's own history how near visitors are to its goals. */
export const calibrationController = (calibration: () => Calibration) =>
  proposalController(calibration, (job, _ctx, by) => job.accept(by));

export const calibrationRoutes = proposalRoutes('calibration', 'calibration.run');
