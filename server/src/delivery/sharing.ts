import type { Context } from 'koa';
import type { TypeRules } from '../../../contract/decision';
import type { ParsedRuleBook } from '../../../contract/rule-book';
import type { Catalogue, Topics } from '../variants';
import { contextOf } from './context';
import { NO_CONTEXT } from './context-string';
import { factsThatMatter, type FactsThatMatter } from './facts-that-matter';
import { bucketOf } from './holdout';
import { identify } from './identify';
import { recollect } from './recollect';
import type { SessionTools } from './session';
import { spokenContext } from './spoken-context';

export interface SharingTools {
  readonly catalogue: Catalogue;
  readonly topics: Topics;
  readonly bookOf: (contentType: string) => ParsedRuleBook;
  readonly rulesOf: (contentType: string) => TypeRules;
  readonly session: SessionTools;
}

/** Who asks, in words that many share. */
export interface SharedContext {
  /** The context string; empty for whoever gets what a stranger gets. */
  readonly context: string;
  /** Facts that were left out, since too many different strings would come of them. */
  readonly dropped: readonly string[];
}

/** Topics of entries may change without a word from their variants: ms. */
const FRESH = 10_000;

/** Tells a visitor's context as a string that caches can hold. */
export function createSharing({ catalogue, topics, bookOf, rulesOf, session }: SharingTools) {
  const { grammar, memory, tokens, now, salt } = session;
  const kept = new Map<
    string,
    { readonly at: number; readonly upon: readonly unknown[]; readonly facts: FactsThatMatter }
  >();

  const matterIn = async (contentType: string, topic: string | null): Promise<FactsThatMatter> => {
    const [name, u, book, at] = [
      `${contentType} ${topic ?? ''}`,
      grammar.understanding(),
      bookOf(contentType),
      now(),
    ];
    const upon = [catalogue.turn(contentType), u, book];
    const known = kept.get(name);
    if (known && Math.abs(at - known.at) < FRESH && upon.every((one, i) => one === known.upon[i]))
      return known.facts;
    const entries = catalogue.published(contentType);
    const about = await topics.topicsOf(
      contentType,
      entries.map(({ documentId }) => documentId),
    );
    const facts = factsThatMatter(entries, about, book, u, topic, grammar.topicKey);
    // One for each topic that somebody asks about, of which there may be very many.
    if (kept.size > 1000) kept.clear();
    kept.set(name, { at, upon, facts });
    return facts;
  };

  const nameOf = (key: string): string => {
    const slug = topics.names(key)?.slug;
    return slug !== undefined && grammar.topicKey(slug) === key ? slug : key;
  };

  return {
    topicKey: grammar.topicKey,
    /** @param topic key of the one topic that counts, null for all. Rejects as the history does. */
    async of(ctx: Context, contentType: string, topic: string | null): Promise<SharedContext> {
      const facts = await matterIn(contentType, topic);
      const dropped = facts.dropped.map((fact) =>
        fact.startsWith('stage@') ? `stage@${nameOf(fact.slice('stage@'.length))}` : fact,
      );
      const recalled = await recollect(ctx, identify(ctx, tokens), memory);
      const context = contextOf(NO_CONTEXT, recalled, now(), false, grammar.understanding());
      const rules = rulesOf(contentType);
      const name = recalled.standing === 'known' ? recalled.name : undefined;
      const held = name !== undefined && bucketOf(salt, contentType, name) < rules.holdout;
      if (held || (recalled.standing === 'known' && rules.judge(context).excluded))
        return { context: 'off', dropped };
      const said = spokenContext(facts, context, grammar.understanding(), rules.sureFrom, nameOf);
      return { context: said, dropped };
    },
  };
}

export type Sharing = ReturnType<typeof createSharing>;
