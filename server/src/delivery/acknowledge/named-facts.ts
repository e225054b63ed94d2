import type { Understanding } from '../../../../contract/understanding';
import { OF_LISTS, nameOf, type NamedFact } from './paths';

/** Lists of names and tags that a text may name of its reader. */
const LISTS = ['shortlist', 'dropped', 'lastCompared', 'said'] as const;
const VALUES = ['topic', 'stage', 'returnedAfter'] as const;

type Words = Pick<Understanding, 'stages' | 'attributes'>;

function mayName({ attributes, stages }: Words): string[] {
  const own = VALUES.filter((name) => name !== 'stage' || stages.some((one) => one.tact === 'say'));
  const said = attributes.filter(({ tact }) => tact === undefined || tact === 'say');
  return [...LISTS, ...own, ...said.map(({ key }) => `attributes.${key}`)].map((name) => `visitor.${name}`);
}

/** Why a text may not name a fact; null where it may. */
export function refusalOf(fact: NamedFact, words: Words): string | null {
  const [root, name, key, ...more] = fact.segments;
  const known = `Known: ${mayName(words).join(', ')}.`;
  const unknown = `There is no ${nameOf(fact)} that a text could name. ${known}`;
  if (root !== 'visitor' || typeof name !== 'string' || more.length > 0) return unknown;
  if (name === 'attributes') {
    const attribute = words.attributes.find((one) => one.key === key);
    if (!attribute) return unknown;
    if (attribute.tact === 'use') return `${nameOf(fact)} is used silently and never named aloud. ${known}`;
    return attribute.tact === 'never' ? `${nameOf(fact)} is not to be used at all. ${known}` : null;
  }
  if ((LISTS as readonly string[]).includes(name)) {
    const one = key === undefined || typeof key === 'number' || (key !== null && OF_LISTS.includes(key));
    return one ? null : unknown;
  }
  if (!(VALUES as readonly string[]).includes(name) || key !== undefined) return unknown;
  const silent = name === 'stage' && !words.stages.some((stage) => stage.tact === 'say');
  return silent ? `${nameOf(fact)} is inferred, used silently and never named aloud. ${known}` : null;
}
