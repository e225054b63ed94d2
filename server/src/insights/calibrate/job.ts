import { setImmediate as turn } from 'node:timers/promises';
import type { CalibrationState } from '../../../../contract/calibration';
import type { ReadinessNumbers } from '../../../../contract/readiness';
import { createProposalJob, type ProposalJob } from '../proposal-job';
import { collectExamples, type Folding, type Histories } from './examples';
import { propose, TooLittleDataError } from './propose';
import type { Names } from './sentences';

/** What calibrating needs of the house. */
export interface CalibrationRoom<State> {
  readonly histories: Histories;
  /** The engine under the settings in force. */
  folding(): Folding<State>;
  readonly names: Names;
  readonly shipped: ReadinessNumbers;
  current(): ReadinessNumbers;
  /** Version of the settings in force. */
  version(): number;
  /** Saves new numbers as a new version; refused with 409 `stale` where `seen` is not the version in force. */
  save(readiness: ReadinessNumbers, by: string, seen: number): Promise<{ readonly version: number }>;
  /** ms UTC. */
  readonly now: () => number;
  readonly faults: (what: string, error: unknown) => void;
}

/** Learns from the site's own history how near visitors are to its goals. */
export interface Calibration extends ProposalJob<CalibrationState> {
  /** Puts the proposal in force. Refused with 404 without one, with 409 `stale` where settings changed meanwhile. */
  accept(by: string): Promise<CalibrationState>;
}

const DAY = 24 * 60 * 60 * 1000;
/** Learning is the rest. */
const READING_SHARE = 0.9;

const IDLE: CalibrationState = {
  status: 'idle',
  progress: 0,
  visitors: 0,
  startedAt: null,
  endedAt: null,
  by: null,
  proposal: null,
  version: null,
  error: null,
};

function fault(error: unknown): Partial<CalibrationState> {
  if (error instanceof TooLittleDataError) {
    const { message, missing } = error;
    return { status: 'refused', error: { code: 'too-little-data', message, details: missing } };
  }
  const message = 'Calibrating failed; the log says why';
  return { status: 'failed', error: { code: 'unavailable', message, details: {} } };
}

export function createCalibration<State>(room: CalibrationRoom<State>): Calibration {
  const { job, accept } = createProposalJob<CalibrationState>({
    idle: IDLE,
    busy: 'Calibrating is under way; wait for it or cancel it',
    now: room.now,
    version: room.version,
    async run(signal, tell) {
      const current = room.current();
      const pause = async (): Promise<void> => {
        await turn();
        signal.throwIfAborted();
      };
      const settledBy = room.now() - DAY;
      const taught = await collectExamples(room.histories, current.goals, room.folding(), settledBy, {
        signal,
        told: ({ progress, visitors }) => tell(() => ({ progress: READING_SHARE * progress, visitors })),
      });
      signal.throwIfAborted();
      tell(() => ({ progress: READING_SHARE }));
      const proposal = await propose(taught, current, room.shipped, room.names, pause);
      return { progress: 1, proposal };
    },
    failed(error) {
      const told = fault(error);
      if (told.status === 'failed') room.faults('calibrating failed', error);
      return told;
    },
  });
  return {
    ...job,
    accept: (by) => accept(({ after }, seen) => room.save(after.readiness, by, seen)),
  };
}
