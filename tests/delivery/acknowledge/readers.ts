import type { Decision } from '../../../contract/decision';
import { DECLARE, type StoredEvent } from '../../../contract/event';
import type { Understanding } from '../../../contract/understanding';
import type { Json, Overlay } from '../../../contract/variant';
import { createAcknowledge } from '../../../server/src/delivery/acknowledge/acknowledge';
import { createFold, recipientAt } from '../../../server/src/engine';
import { DAY, event, recipient, START, u } from '../../engine/samples';
import { fixtureModels } from '../../variants/fixture-models';

export const models = fixtureModels();
export const ARTICLE = 'api::article.article';
const PAIR = { contentType: ARTICLE, documentIds: ['s95', 'p909'] };

/** Things that may have happened to a reader, by what they make known. */
export const HISTORY = {
  compared: event('compare', START, PAIR),
  dropped: event('drop', START + 1, { contentType: ARTICLE, documentIds: ['c5'] }),
  elsewhere: event('compare', START + 2, {
    contentType: ARTICLE,
    documentIds: ['k1', 'k2'],
    channel: 'store',
  }),
  told: event('view', START + 3, { documentIds: ['guide'], arguments: ['warranty'] }),
  declared: event(DECLARE, START + 4, { topics: [], data: { attributes: { knowledge: 'novice' } } }),
  returned: event('view', START + 3 * DAY, { documentIds: ['guide'] }),
} satisfies Readonly<Record<string, StoredEvent>>;
export const NAMES: Readonly<Record<string, string>> = {
  s95: 'Samsung S95',
  p909: 'Philips 909',
  c5: 'LG C5',
  k1: 'Kiosk One',
  k2: 'Kiosk Two',
};

/** What one reader is told; everything not given is as a stranger's. */
export interface Reading {
  readonly after?: readonly StoredEvent[];
  /** Of entries, by document id; null where they cannot be read. */
  readonly names?: Readonly<Record<string, string>> | null;
  readonly entry?: Readonly<Record<string, unknown>>;
  readonly locale?: string;
  readonly words?: Understanding;
  readonly topicName?: string;
  readonly faults?: unknown[];
}

/** An article's overlay as a reader gets it; where they did nothing, they are strangers. */
export async function told(overlay: Overlay, reading: Reading = {}): Promise<Readonly<Record<string, Json>>> {
  const {
    after = [],
    names = NAMES,
    entry = {},
    locale = 'en',
    words = u,
    topicName = 'Televisions',
  } = reading;
  const acknowledge = createAcknowledge({
    models,
    names: {
      of: async (entries) => {
        if (!names) throw new Error('the database is gone');
        return new Map(
          entries.flatMap(({ documentId: id }) => (names[id] === undefined ? [] : [[id, names[id]]])),
        );
      },
      siteLocale: () => 'en',
    },
    understanding: () => words,
    sureFrom: () => 0.6,
    topicName: () => topicName,
    faults: (_, error) => reading.faults?.push(error),
  });
  const fold = createFold(words);
  const state = fold.empty();
  fold.apply(state, after);
  const now = START + 3 * DAY + 1000;
  const known = after.length > 0 ? recipientAt(state, now, words) : null;
  const decision: Decision = {
    variant: 'one',
    reason: 'match',
    topic: 'televisions',
    stage: null,
    target: null,
  };
  const winner = { uid: ARTICLE, entry, locale, topics: ['televisions'] };
  return acknowledge(overlay, winner, decision, recipient({ now, recipient: known }));
}
