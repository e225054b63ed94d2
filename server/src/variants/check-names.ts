import type { Target } from '../../../contract/target';
import type { Vocabulary } from '../../../contract/vocabulary';
import { checkTarget } from './check-target';
import { refused } from './refused';

/** The names that a target may use beside the vocabulary's. */
export interface Names {
  readonly vocabulary: Vocabulary;
  /** Keys of the audiences of the type's rule book. */
  readonly audiences: readonly string[];
  isTopic(key: string): boolean;
}

/**
 * Throws unless all that a target names is there: stages, values, the audience, topics. `stored` is the target of
 * before: a topic that it names already may stay, though nothing is called so any more.
 */
export function checkNames(names: Names, target: Target | undefined, stored: Target = {}): void {
  checkTarget(names.vocabulary, target, ['target']);
  const { audience, topics = [] } = target ?? {};
  if (audience !== undefined && !names.audiences.includes(audience)) {
    const known = names.audiences.join(', ') || 'none';
    const message = `target.audience: the rule book has no audience "${audience}". Known: ${known}.`;
    throw refused('unknown-value', ['target', 'audience'], message, { known: names.audiences });
  }
  const odd = topics.findIndex((topic) => !names.isTopic(topic) && !stored.topics?.includes(topic));
  if (odd < 0) return;
  const message = `target.topics[${odd}]: there is no topic "${topics[odd]}". Choose one that exists.`;
  throw refused('unknown-value', ['target', 'topics', odd], message);
}
