import { setImmediate as turn } from 'node:timers/promises';
import { errors } from '@strapi/utils';
import type { CalibrationState } from '../../../../contract/calibration';
import type { ErrorCode } from '../../../../contract/errors';
import type { ReadinessNumbers } from '../../../../contract/readiness';
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
export interface Calibration {
  /** Starts and answers at once; refused with 409 `running` where it is under way. `by` says who. */
  start(by: string): CalibrationState;
  state(): CalibrationState;
  /** Ends a run; what it had found is lost. */
  cancel(): CalibrationState;
  /** Puts the proposal in force. Refused with 404 without one, with 409 `stale` where settings changed meanwhile. */
  accept(by: string): Promise<CalibrationState>;
  /** Resolves once nothing is under way. */
  settled(): Promise<void>;
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

function running(): Error {
  const error = new errors.ApplicationError('Calibrating is under way; wait for it or cancel it', {
    code: 'running' satisfies ErrorCode,
  });
  return Object.assign(error, { name: 'ConflictError', status: 409 });
}

export function createCalibration<State>(room: CalibrationRoom<State>): Calibration {
  let state = IDLE;
  let seen = 0;
  let abort = new AbortController();
  let work: Promise<void> = Promise.resolve();

  async function run(signal: AbortSignal): Promise<void> {
    const current = room.current();
    const pause = async (): Promise<void> => {
      await turn();
      signal.throwIfAborted();
    };
    const settledBy = room.now() - DAY;
    const taught = await collectExamples(room.histories, current.goals, room.folding(), settledBy, {
      signal,
      told: ({ progress, visitors }) => {
        state = { ...state, progress: READING_SHARE * progress, visitors };
      },
    });
    signal.throwIfAborted();
    state = { ...state, progress: READING_SHARE };
    const proposal = await propose(taught, current, room.shipped, room.names, pause);
    signal.throwIfAborted();
    state = { ...state, status: 'proposed', progress: 1, endedAt: room.now(), proposal };
  }

  function ended(error: unknown): void {
    const status = error instanceof TooLittleDataError ? 'refused' : 'failed';
    if (status === 'failed') room.faults('calibrating failed', error);
    state = {
      ...state,
      status,
      endedAt: room.now(),
      error:
        error instanceof TooLittleDataError
          ? { code: 'too-little-data', message: error.message, details: error.missing }
          : { code: 'unavailable', message: 'Calibrating failed; the log says why', details: {} },
    };
  }

  return {
    start(by) {
      if (state.status === 'running') throw running();
      abort = new AbortController();
      seen = room.version();
      state = { ...IDLE, status: 'running', startedAt: room.now(), by };
      const { signal } = abort;
      work = run(signal).catch((error: unknown) => {
        if (!signal.aborted) ended(error);
      });
      return state;
    },
    state: () => state,
    cancel() {
      if (state.status !== 'running') return state;
      abort.abort();
      state = { ...state, status: 'cancelled', endedAt: room.now() };
      return state;
    },
    async accept(by) {
      const { proposal, status } = state;
      if (!proposal || status !== 'proposed') {
        throw new errors.NotFoundError('There is no proposal to accept', { code: 'not-found' });
      }
      const { version } = await room.save(proposal.after.readiness, by, seen);
      state = { ...state, status: 'accepted', version };
      return state;
    },
    settled: () => work,
  };
}
