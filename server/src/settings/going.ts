import { errors } from '@strapi/utils';
import type { Going, Instead, InUse, Place } from '../../../contract/settings';
import type { Vocabulary } from '../../../contract/vocabulary';

/** A word that a new vocabulary takes away, and what cannot be done then. */
interface Lost {
  readonly word: Going;
  readonly path: readonly string[];
  readonly cannot: string;
}

/** Words that one vocabulary has and another has not, or may not be used there. */
function lostBetween(before: Vocabulary, after: Vocabulary): Lost[] {
  const stages = new Set(after.stages.map(({ key }) => key));
  return [
    ...before.stages
      .filter(({ key }) => !stages.has(key))
      .map(({ key }) => ({
        word: { stage: key },
        path: ['stages'],
        cannot: `stage "${key}" is in use and cannot be removed`,
      })),
    ...before.attributes.flatMap(({ key, values, tact }): Lost[] => {
      const next = after.attributes.find((one) => one.key === key);
      const path = ['attributes', key];
      if (!next)
        return [{ word: { attribute: key }, path, cannot: `${key} is in use and cannot be removed` }];
      if (next.tact === 'never' && tact !== 'never') {
        const cannot = `${key} is in use and cannot become "never"`;
        return [{ word: { attribute: key }, path: [...path, 'tact'], cannot }];
      }
      return values
        .filter((value) => !next.values.some((one) => one.key === value.key))
        .map((value) => ({
          word: { attribute: key, value: value.key },
          path,
          cannot: `${key} "${value.key}" is in use and cannot be removed`,
        }));
    }),
  ];
}

const isSame = (one: Going, other: Going): boolean =>
  'stage' in one
    ? 'stage' in other && one.stage === other.stage
    : 'attribute' in other && one.attribute === other.attribute && one.value === other.value;

/** A place in words. */
export const told = (place: Place): string => {
  const { contentType } = place;
  switch (place.kind) {
    case 'variant':
      return `variant "${place.name}" of ${contentType} ${place.documentId}`;
    case 'audience':
    case 'exclusion':
      return `${contentType}: ${place.kind} "${place.name}"`;
    case 'weights':
      return `${contentType}: weights`;
  }
};

/** A condition asks for something: that cannot just be left out, or it would hold for others. */
const asks = ({ kind }: Place): boolean => kind === 'audience' || kind === 'exclusion';

/** Throws 400 `invalid` where a word would come that the new vocabulary does not have. */
function checkInstead(after: Vocabulary, instead: readonly Instead[]): void {
  for (const [i, one] of instead.entries()) {
    if (one.by === null) continue;
    const known =
      'stage' in one
        ? after.stages
        : (after.attributes.find(({ key }) => key === one.attribute)?.values ?? []);
    if (known.some(({ key }) => key === one.by)) continue;
    const path = ['instead', i, 'by'];
    throw new errors.ValidationError(`${path.join('.')}: there is no "${one.by}"`, { code: 'invalid', path });
  }
}

/**
 * What of `instead` is needed to go from one vocabulary to another. Throws 400 `in-use` with all words that are used
 * and of which nothing is said, or only that they are taken off where a condition asks for them.
 */
export function settle(
  before: Vocabulary,
  after: Vocabulary,
  usesOf: (word: Going) => readonly Place[],
  instead: readonly Instead[],
): readonly Instead[] {
  checkInstead(after, instead);
  const used = lostBetween(before, after)
    .map((lost) => ({ ...lost, places: usesOf(lost.word) }))
    .filter(({ places }) => places.length > 0)
    .map((lost) => ({ ...lost, answer: instead.find((one) => isSame(one, lost.word)) }));
  const open = used.filter(({ answer, places }) => !answer || (answer.by === null && places.some(asks)));
  const [first] = open;
  if (first) {
    const uses = open.flatMap(({ places }) => places.map(told));
    const words = open.map(({ word, places }): InUse => ({ ...word, places }));
    const message = `${first.cannot}: ${uses.slice(0, 5).join('; ')}. Change these first, or say what comes instead.`;
    throw new errors.ValidationError(message, { code: 'in-use', path: first.path, uses, words });
  }
  return used.flatMap(({ answer }) => (answer ? [answer] : []));
}
