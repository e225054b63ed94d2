import type { DecisionContext, TopicStanding, TypeRules } from '../../contract/decision';
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

/** A recipient about whom nothing is known, unless told otherwise. */
export const recipient = (more: Partial<DecisionContext> = {}): DecisionContext => ({
  now: START,
  off: false,
  drafts: false,
  forced: null,
  standing: 'known',
  topic: null,
  activeTopic: 'site',
  topics: new Map(),
  everyTopic: null,
  beliefs: [],
  profile: null,
  ...more,
});

export const standing = (topic: string, stage: string, certainty = 0.8): Map<string, TopicStanding> =>
  new Map([[topic, { stage, place: u.stages.findIndex((one) => one.key === stage), certainty }]]);
