import { errors } from '@strapi/utils';
import type { ErrorCode } from '../../../contract/errors';

/** Something that learns in the background and proposes; nothing acts before it is accepted. */
export interface ProposalJob<State> {
  /** Starts and answers at once; refused with 409 `running` where it is under way. `by` says who. */
  start(by: string): State;
  state(): State;
  /** Ends a run; what it had found is lost. */
  cancel(): State;
  /** Resolves once nothing is under way. */
  settled(): Promise<void>;
}

/** What the states of all such jobs have. */
interface JobState {
  readonly status: 'idle' | 'running' | 'proposed' | 'accepted' | 'refused' | 'cancelled' | 'failed';
  /** ms UTC. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly by: string | null;
  readonly proposal: object | null;
  /** Version of the settings in which the proposal acts, once accepted. */
  readonly version: number | null;
}

type ProposalOf<State extends JobState> = NonNullable<State['proposal']>;

/** What is particular to one job. */
interface Work<State extends JobState> {
  readonly idle: State;
  /** What a second start is told. */
  readonly busy: string;
  /** ms UTC. */
  readonly now: () => number;
  /** Version of the settings in force. */
  version(): number;
  /** Learns; `tell` says how far it is. */
  run(signal: AbortSignal, tell: (progress: (now: State) => Partial<State>) => void): Promise<Partial<State>>;
  /** What the state says of a fault; called once. */
  failed(error: unknown): Partial<State>;
}

/** The job, and how it is accepted once its owner knows with what. */
interface Kept<State extends JobState> {
  readonly job: ProposalJob<State>;
  /**
   * Saves the proposal as a new version: `save` is given it and the version that was in force at the start. Refused with
   * 404 `not-found` where nothing is proposed.
   */
  accept(
    save: (proposal: ProposalOf<State>, seen: number) => Promise<{ readonly version: number }>,
  ): Promise<State>;
}

function running(busy: string): Error {
  const error = new errors.ApplicationError(busy, { code: 'running' satisfies ErrorCode });
  return Object.assign(error, { name: 'ConflictError', status: 409 });
}

/** One run at a time in a process; a restart forgets it. */
export function createProposalJob<State extends JobState>(work: Work<State>): Kept<State> {
  let state = work.idle;
  let seen = 0;
  let abort = new AbortController();
  let done: Promise<void> = Promise.resolve();

  const become = (part: Partial<State> | Partial<JobState>): State => (state = { ...state, ...part });

  async function run(signal: AbortSignal): Promise<void> {
    const found = await work.run(signal, (progress) => {
      if (!signal.aborted) become(progress(state));
    });
    if (!signal.aborted) become({ ...found, status: 'proposed', endedAt: work.now() });
  }

  const job: ProposalJob<State> = {
    start(by) {
      if (state.status === 'running') throw running(work.busy);
      abort = new AbortController();
      seen = work.version();
      state = work.idle;
      become({ status: 'running', startedAt: work.now(), by });
      const { signal } = abort;
      done = run(signal).catch((error: unknown) => {
        if (!signal.aborted) become({ ...work.failed(error), endedAt: work.now() });
      });
      return state;
    },
    state: () => state,
    cancel() {
      if (state.status !== 'running') return state;
      abort.abort();
      return become({ status: 'cancelled', endedAt: work.now() });
    },
    settled: () => done,
  };

  return {
    job,
    async accept(save) {
      const { proposal, status } = state;
      if (!proposal || status !== 'proposed') {
        throw new errors.NotFoundError('There is no proposal to accept', { code: 'not-found' });
      }
      const { version } = await save(proposal as ProposalOf<State>, seen);
      return become({ status: 'accepted', version });
    },
  };
}
