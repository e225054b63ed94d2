import type { DecisionContext } from '../../../contract/decision';
import type { FactValue } from '../../../contract/facts';
import type { ShortlistItem, SiteTopic } from '../../../contract/profile';
import type { Attribute } from '../../../contract/vocabulary';
import { trailFact } from './trail';

/** Reads one fact out of a context; null where it is not known. */
export type Accessor = (context: DecisionContext) => FactValue;

const SITE: SiteTopic = 'site';
const DAY = 24 * 60 * 60 * 1000;

const listed = (items: readonly ShortlistItem[] | undefined, state: ShortlistItem['state']): FactValue =>
  items ? items.filter((item) => item.state === state).map((item) => item.documentId) : null;

function journeyFact(topic: string, part: string): Accessor {
  switch (part) {
    case 'stage':
      return (context) => context.on(topic).stage;
    case 'certainty':
      return (context) => {
        const { stage, certainty } = context.on(topic);
        return stage === null ? null : certainty;
      };
    case 'readiness':
      return ({ recipient }) => recipient?.readiness(topic) ?? null;
    case 'interest':
      return (context) => context.on(topic).profile?.interest ?? null;
    case 'daysSinceLast':
      return (context) => {
        const last = context.on(topic).profile?.lastAt;
        return last === undefined ? null : (context.now - last) / DAY;
      };
    case 'shortlist':
      return (context) => listed(context.on(topic).profile?.shortlist, 'in-play');
    case 'dropped':
      return (context) => listed(context.on(topic).profile?.shortlist, 'dropped');
    default:
      return (context) => trailFact(part, context.on(topic), context.now);
  }
}

function attributeFact(
  key: string,
  certain: boolean,
  attributes: readonly Attribute[],
  sureFrom: number,
): Accessor {
  const place = attributes.findIndex((one) => one.key === key);
  const values = attributes[place]?.values ?? [];
  return (context) => {
    const belief = context.belief(place);
    if (!belief) return null;
    if (certain) return belief.certainty;
    return belief.certainty >= sureFrom ? (values[belief.index]?.key ?? null) : null;
  };
}

const OF_PROFILE: Readonly<Record<string, Accessor>> = {
  known: (context) => context.standing === 'known',
  now: (context) => context.now,
  channel: ({ channel = 'web' }) => channel,
  activeTopic: (context) => (context.recipient ? context.activeTopic() : null),
  said: ({ recipient }) => (recipient ? [...recipient.memory.said.keys()] : null),
  met: ({ recipient }) =>
    recipient ? [...new Set([...recipient.memory.met.values()].map((one) => one.variant))] : null,
  visits: ({ recipient }) => recipient?.visits ?? null,
  events: ({ recipient }) => recipient?.events ?? null,
  readiness: ({ recipient }) => recipient?.readiness(SITE) ?? null,
  closeness: ({ recipient }) => recipient?.closeness ?? null,
  firstSeen: ({ recipient }) => recipient?.firstAt ?? null,
  lastSeen: ({ recipient }) => recipient?.lastAt ?? null,
  daysSinceFirst: ({ recipient, now }) => (recipient ? (now - recipient.firstAt) / DAY : null),
  daysSinceLast: ({ recipient, now }) => (recipient ? (now - recipient.lastAt) / DAY : null),
};

/**
 * How a fact is read. An attribute counts only while it is sure; a stage is the acted-on one. `topicKey` turns the name
 * of a topic in a fact into its key.
 */
export function accessorOf(
  name: string,
  topicKey: (name: string) => string | undefined,
  attributes: readonly Attribute[],
  sureFrom: number,
): Accessor {
  const [head = '', about = '', part] = name.split('.');
  if (head === 'journey') return journeyFact(topicKey(about) ?? about, part ?? '');
  if (head === 'attributes') return attributeFact(about, part === 'certainty', attributes, sureFrom);
  // Nothing has been said yet to somebody of whom we know nothing.
  if (head === 'notYetSaid') return ({ recipient }) => !recipient?.memory.said.has(about);
  return OF_PROFILE[head] ?? (() => null);
}
