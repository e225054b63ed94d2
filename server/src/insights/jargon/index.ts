import { errors } from '@strapi/utils';
import type { ErrorCode } from '../../../../contract/errors';
import type { AcceptedJargon, JargonNumbers, JargonProposal, JargonState } from '../../../../contract/jargon';
import type { SearchWords, Vocabulary } from '../../../../contract/vocabulary';
import { collectTerms, type Published } from './collect';
import { weighTerms } from './weigh';

/** What learning jargon needs of the house. */
export interface JargonRoom extends Published {
  readonly numbers: JargonNumbers;
  readonly vocabulary: {
    current(): Vocabulary;
    version(): number;
    /** Refused with 409 `stale` where `seen` is not the version in force. */
    save(vocabulary: Vocabulary, by: string, seen: number): Promise<{ readonly version: number }>;
  };
  /** ms UTC. */
  readonly now: () => number;
  readonly faults: (what: string, error: unknown) => void;
}

/** Learns from the site's own texts which terms experts search with. */
export interface Jargon {
  /** Starts and answers at once; refused with 409 `running` where it is under way. `by` says who. */
  start(by: string): JargonState;
  state(): JargonState;
  /** Ends a run; what it had found is lost. */
  cancel(): JargonState;
  /**
   * Puts proposed terms into the vocabulary, all where `terms` is absent, in place of those learnt before in these
   * languages. Refused with 404 without a proposal, 400 for a term that was not proposed, 409 `stale` where the
   * vocabulary changed meanwhile.
   */
  accept(by: string, terms?: AcceptedJargon): Promise<JargonState>;
  /** Resolves once nothing is under way. */
  settled(): Promise<void>;
}

const IDLE: JargonState = {
  status: 'idle',
  entries: 0,
  startedAt: null,
  endedAt: null,
  by: null,
  proposal: null,
  version: null,
  error: null,
};

/** How many different learnt terms of one search string count. */
const UP_TO = 2;

function running(): Error {
  const error = new errors.ApplicationError('Learning is under way; wait for it or cancel it', {
    code: 'running' satisfies ErrorCode,
  });
  return Object.assign(error, { name: 'ConflictError', status: 409 });
}

/** Whether the vocabulary's own lists have a term already; what was learnt is learnt anew. */
const isListed =
  (lists: readonly SearchWords[]) =>
  (term: string): boolean =>
    lists.some(({ phrases, pattern, origin }) => !pattern && origin !== 'learnt' && phrases?.includes(term));

/** The vocabulary with these terms in place of what was learnt before in their languages. */
function withTerms(
  vocabulary: Vocabulary,
  { attribute, value }: JargonProposal,
  terms: AcceptedJargon,
): Vocabulary {
  const kept = vocabulary.searchWords.filter(
    (one) =>
      one.origin !== 'learnt' || one.attribute !== attribute || !(one.language && one.language in terms),
  );
  const learnt = Object.entries(terms)
    .filter(([, phrases]) => phrases.length > 0)
    .map(([language, phrases]): SearchWords => {
      const list = { attribute, value, strength: 'clear', language, phrases } as const;
      return { ...list, upTo: UP_TO, origin: 'learnt' };
    });
  return { ...vocabulary, searchWords: [...kept, ...learnt] };
}

export function createJargon(room: JargonRoom): Jargon {
  let state = IDLE;
  let seen = 0;
  let abort = new AbortController();
  let work: Promise<void> = Promise.resolve();

  async function run(signal: AbortSignal): Promise<void> {
    const { attributes, searchWords } = room.vocabulary.current();
    const attribute = attributes.find(({ key }) => key === room.numbers.attribute);
    const value = attribute?.values.at(-1)?.key;
    if (!attribute || value === undefined) throw new Error(`no attribute "${room.numbers.attribute}"`);
    const counts = await collectTerms(room, attribute, signal, (entries) => {
      state = { ...state, entries: state.entries + entries };
    });
    const languages = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    const proposal: JargonProposal = {
      attribute: attribute.key,
      value,
      languages: languages.map(([language, count]) => ({
        language,
        expertTexts: count.expertTexts,
        otherTexts: count.otherTexts,
        needed: room.numbers.texts,
        terms: weighTerms(count, isListed(searchWords), room.numbers),
      })),
    };
    state = { ...state, status: 'proposed', endedAt: room.now(), proposal };
  }

  return {
    start(by) {
      if (state.status === 'running') throw running();
      abort = new AbortController();
      seen = room.vocabulary.version();
      state = { ...IDLE, status: 'running', startedAt: room.now(), by };
      const { signal } = abort;
      work = run(signal).catch((error: unknown) => {
        if (signal.aborted) return;
        room.faults('jargon could not be learnt', error);
        const message = 'Learning failed; the log says why';
        state = { ...state, status: 'failed', endedAt: room.now(), error: { code: 'unavailable', message } };
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
    async accept(by, chosen) {
      const { proposal, status } = state;
      if (!proposal || status !== 'proposed') {
        throw new errors.NotFoundError('There is no proposal to accept', { code: 'not-found' });
      }
      const proposed = new Map(
        proposal.languages.map(({ language, terms }) => [language, terms.map((one) => one.term)]),
      );
      for (const [language, terms] of Object.entries(chosen ?? {})) {
        const stray = terms.find((term) => !proposed.get(language)?.includes(term));
        if (stray === undefined) continue;
        const path = ['terms', language];
        throw new errors.ValidationError(`terms.${language}: "${stray}" was not proposed`, {
          code: 'invalid',
          path,
        });
      }
      const terms = chosen ?? Object.fromEntries([...proposed].filter(([, found]) => found.length > 0));
      const next = withTerms(room.vocabulary.current(), proposal, terms);
      const { version } = await room.vocabulary.save(next, by, seen);
      state = { ...state, status: 'accepted', version };
      return state;
    },
    settled: () => work,
  };
}
