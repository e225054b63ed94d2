import type { Belief, DecisionContext, TopicStanding, TypeRules } from '../../contract/decision';
import { emptyRuleBook, type ParsedRuleBook } from '../../contract/rule-book';
import { compileRuleBook } from '../../server/src/engine';
import type { StoredEvent } from '../../contract/event';
import { shippedUnderstanding } from '../../server/src/settings';

/** The shipped settings. */
export const u = shippedUnderstanding();
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** Some day. */
export const START = Date.UTC(2026, 0, 5, 9);

let serial = 0;
/** An event about televisions, unless told otherwise. */
export const event = (type: string, at: number, more: Partial<StoredEvent> = {}): StoredEvent => ({
  visitor: 'v',
  origin: 'v',
  id: `e${String((serial += 1)).padStart(6, '0')}`,
  type,
  at,
  receivedAt: at,
  channel: 'web',
  topics: ['televisions'],
  documentIds: [],
  personalisation: true,
  measurement: true,
  ...more,
});

/** A view of an entry that is written for people who explore. */
export const browse = (at: number, documentId: string, topics = ['televisions']): StoredEvent =>
  event('view', at, { documentIds: [documentId], topics, suggested: { stages: ['explore'] } });

/** The shipped rule book, with changes. */
export const rulesWith = (book: Partial<ParsedRuleBook>): TypeRules =>
  compileRuleBook({ ...emptyRuleBook('any'), ...book }, (name) => name, u.attributes);
export const rules: TypeRules = rulesWith({});

/** What a test knows of a recipient; the rest is unknown. */
export interface Known extends Partial<Omit<DecisionContext, 'on' | 'belief' | 'activeTopic'>> {
  readonly topics?: ReadonlyMap<string, TopicStanding>;
  readonly beliefs?: readonly (Belief | undefined)[];
  readonly active?: string;
}

/** A recipient about whom nothing is known, unless told otherwise. */
export const recipient = ({
  topics,
  beliefs = [],
  active = 'site',
  ...more
}: Known = {}): DecisionContext => ({
  now: START,
  off: false,
  drafts: false,
  forced: null,
  standing: 'known',
  topic: null,
  activeTopic: () => active,
  on: (topic) => topics?.get(topic) ?? { stage: null, place: -1, certainty: 0 },
  belief: (place) => beliefs[place] ?? null,
  recipient: null,
  ...more,
});

export const standing = (topic: string, stage: string, certainty = 0.8): Map<string, TopicStanding> =>
  new Map([[topic, { stage, place: u.stages.findIndex((one) => one.key === stage), certainty }]]);
