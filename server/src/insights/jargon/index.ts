import { errors } from '@strapi/utils';
import type { AcceptedJargon, JargonNumbers, JargonProposal, JargonState } from '../../../../contract/jargon';
import type { SearchWords, Vocabulary } from '../../../../contract/vocabulary';
import { createProposalJob, type ProposalJob } from '../proposal-job';
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
export interface Jargon extends ProposalJob<JargonState> {
  /**
   * Puts proposed terms into the vocabulary, all where `terms` is absent, in place of those learnt before in these
   * languages. Refused with 404 without a proposal, 400 for a term that was not proposed, 409 `stale` where the
   * vocabulary changed meanwhile.
   */
  accept(by: string, terms?: AcceptedJargon): Promise<JargonState>;
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

/** The terms to take over: the chosen ones, of which each must be proposed, or all. */
function takenOver({ languages }: JargonProposal, chosen: AcceptedJargon | undefined): AcceptedJargon {
  const proposed = new Map(languages.map(({ language, terms }) => [language, terms.map((one) => one.term)]));
  for (const [language, terms] of Object.entries(chosen ?? {})) {
    const stray = terms.find((term) => !proposed.get(language)?.includes(term));
    if (stray === undefined) continue;
    const path = ['terms', language];
    throw new errors.ValidationError(`terms.${language}: "${stray}" was not proposed`, {
      code: 'invalid',
      path,
    });
  }
  return chosen ?? Object.fromEntries([...proposed].filter(([, found]) => found.length > 0));
}

export function createJargon(room: JargonRoom): Jargon {
  const { job, accept } = createProposalJob<JargonState>({
    idle: IDLE,
    busy: 'Learning is under way; wait for it or cancel it',
    now: room.now,
    version: () => room.vocabulary.version(),
    async run(signal, tell) {
      const { attributes, searchWords } = room.vocabulary.current();
      const attribute = attributes.find(({ key }) => key === room.numbers.attribute);
      const value = attribute?.values.at(-1)?.key;
      if (!attribute || value === undefined) throw new Error(`no attribute "${room.numbers.attribute}"`);
      const counts = await collectTerms(room, attribute, signal, (entries) => {
        tell((now) => ({ entries: now.entries + entries }));
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
      return { proposal };
    },
    failed(error) {
      room.faults('jargon could not be learnt', error);
      return {
        status: 'failed',
        error: { code: 'unavailable', message: 'Learning failed; the log says why' },
      };
    },
  });
  return {
    ...job,
    accept: (by, chosen) =>
      accept((proposal, seen) => {
        const next = withTerms(room.vocabulary.current(), proposal, takenOver(proposal, chosen));
        return room.vocabulary.save(next, by, seen);
      }),
  };
}
