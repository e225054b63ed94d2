import type { SayableFact } from '../../../../contract/token-help';
import type { Understanding } from '../../../../contract/understanding';
import { refusal, type TokenRefusal } from './refusal';
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

/** The facts that a text may name, as those who write are told of them. */
export function sayableFacts(words: Words): SayableFact[] {
  return mayName(words).map((name): SayableFact => {
    const [, own = '', key] = name.split('.');
    const attribute = words.attributes.find((one) => one.key === key);
    const isList = (LISTS as readonly string[]).includes(own);
    const kind = isList ? 'list' : own === 'returnedAfter' ? 'number' : 'text';
    return { name, kind, label: attribute?.label ?? null };
  });
}

/** Why a text may not name a fact; null where it may. */
export function refusalOf(fact: NamedFact, words: Words): TokenRefusal | null {
  const [root, name, key, ...more] = fact.segments;
  const values = { name: nameOf(fact), known: mayName(words).join(', ') };
  const because = (reason: TokenRefusal['reason'], why: string) =>
    refusal(reason, `${why} Known: ${values.known}.`, values);
  const unknown = because('unknown-fact', `There is no ${values.name} that a text could name.`);
  if (root !== 'visitor' || typeof name !== 'string' || more.length > 0) return unknown;
  if (name === 'attributes') {
    const attribute = words.attributes.find((one) => one.key === key);
    if (!attribute) return unknown;
    if (attribute.tact === 'use')
      return because('silent', `${values.name} is used silently and never named aloud.`);
    return attribute.tact === 'never' ? because('unused', `${values.name} is not to be used at all.`) : null;
  }
  if ((LISTS as readonly string[]).includes(name)) {
    const one = key === undefined || typeof key === 'number' || (key !== null && OF_LISTS.includes(key));
    return one ? null : unknown;
  }
  if (!(VALUES as readonly string[]).includes(name) || key !== undefined) return unknown;
  const silent = name === 'stage' && !words.stages.some((stage) => stage.tact === 'say');
  if (!silent) return null;
  return because('inferred', `${values.name} is inferred, used silently and never named aloud.`);
}
