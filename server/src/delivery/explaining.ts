import { errors } from '@strapi/utils';
import type { DecisionContext, Recipient } from '../../../contract/decision';
import type { Consent } from '../../../contract/consent';
import type { ErrorCode } from '../../../contract/errors';
import type { ComposedVisitor, ExplainInput } from '../../../contract/explain-input';
import type { Explained, Explanation, Tip } from '../../../contract/explanation';
import type { ParsedRuleBook } from '../../../contract/rule-book';
import type { Understanding } from '../../../contract/understanding';
import type { Composed, Question, Situation } from '../reasons';
import type { Catalogue, Models, Topics } from '../variants';
import { contextOf, decidedByUrl, type Recollection } from './context';
import { NO_CONTEXT, parseContext, type ContextGrammar } from './context-string';
import { bucketOf } from './holdout';
import { explained, type Account } from './explained';
import { rememberedOf, supposing } from './supposing';
import type { Tokens } from './token';

/** Explains to editors how an entry is decided for somebody. */
export interface Explaining {
  /** Refused with 400 that names the field, or 404 where the entry's type or the visitor is not known. */
  explain(input: ExplainInput): Promise<Explained>;
}

export interface ExplainingTools {
  readonly models: Models;
  readonly catalogue: Catalogue;
  readonly topics: Topics;
  readonly understanding: () => Understanding;
  readonly bookOf: (contentType: string) => ParsedRuleBook;
  readonly grammar: ContextGrammar;
  readonly tokens: Tokens;
  readonly meet: (visitor: string) => Promise<{ consent: Consent; recipient: Recipient } | null>;
  readonly now: () => number;
  readonly salt: string;
  readonly defaultLocale: () => Promise<string>;
  readonly reasons: {
    explain(question: Question, context: DecisionContext, holdout?: boolean): Explanation;
    tip(situation: Situation): Tip | null;
    composedAt(composed: Composed, now: number, u: Understanding): Recipient;
  };
}

const refuse = (code: ErrorCode, path: readonly string[], message: string, more: object = {}): never => {
  throw new errors.ValidationError(`${path.join('.')}: ${message}`, { code, path, ...more });
};
const missing = (what: string, path: readonly string[]): never => {
  throw new errors.NotFoundError(`There is no such ${what}`, { code: 'not-found', path });
};

/** A composed visitor whose words are all known; topics by key. */
function understood(said: ComposedVisitor, tools: ExplainingTools): Composed {
  const u = tools.understanding();
  const topicKey = (name: string, path: readonly string[]): string =>
    name === 'site'
      ? name
      : (tools.topics.resolve(name) ?? refuse('unknown-value', path, 'there is no such topic'));
  const one = (value: string, known: readonly string[], path: readonly string[]): string =>
    known.includes(value)
      ? value
      : refuse('unknown-value', path, `"${value}" is not known; known: ${known.join(', ')}`, { known });
  const stages = Object.entries(said.stages ?? {}).map(([topic, stage]) => {
    const path = ['recipient', 'stages', topic];
    return [
      topicKey(topic, path),
      one(
        stage,
        u.stages.map(({ key }) => key),
        path,
      ),
    ] as const;
  });
  const attributes = Object.entries(said.attributes ?? {}).map(([name, value]) => {
    const path = ['recipient', 'attributes', name];
    const key = one(
      name,
      u.attributes.map((known) => known.key),
      path,
    );
    const values = u.attributes.find((known) => known.key === key)?.values ?? [];
    return [
      key,
      one(
        value,
        values.map((graded) => graded.key),
        path,
      ),
    ] as const;
  });
  const shortlist = Object.entries(said.shortlist ?? {}).map(
    ([topic, documentIds]) => [topicKey(topic, ['recipient', 'shortlist', topic]), documentIds] as const,
  );
  return {
    stages: new Map(stages),
    attributes: new Map(attributes),
    shortlist: new Map(shortlist),
    visits: said.visits ?? 1,
  };
}

export function createExplaining(tools: ExplainingTools): Explaining {
  const { models, catalogue, topics, reasons } = tools;
  const stored = async (visitor: NonNullable<ExplainInput['visitor']>) => {
    const hash = 'token' in visitor ? tools.tokens.read(visitor.token) : visitor.hash;
    const met = hash === null ? null : await tools.meet(hash);
    if (hash === null || !met) return missing('visitor', ['visitor']);
    const { consent, recipient } = met;
    const recalled: Recollection = !consent.personalisation
      ? { standing: 'no-consent' }
      : recipient.events === 0
        ? { standing: 'newcomer', met: recipient }
        : { standing: 'known', recipient };
    return { recalled, hash };
  };
  const composed = (said: ComposedVisitor, now: number): Recollection => {
    const recipient = reasons.composedAt(understood(said, tools), now, tools.understanding());
    return recipient.events === 0
      ? { standing: 'newcomer', met: recipient }
      : { standing: 'known', recipient };
  };
  return {
    async explain(input) {
      const { contentType, documentId, status, channel, language } = input;
      const model = models.get(contentType) ?? missing('content type', ['contentType']);
      if (!model.enabled)
        refuse('not-enabled', ['contentType'], `entries of ${model.displayName} have no variants`);
      const u = tools.understanding();
      const now = input.at ?? tools.now();
      const locale = model.localised ? (input.locale ?? (await tools.defaultLocale())) : null;
      const explicit = input.context ? parseContext(input.context, tools.grammar) : NO_CONTEXT;
      const who = input.visitor
        ? await stored(input.visitor)
        : { recalled: composed(input.recipient ?? {}, now), hash: null };
      const recalled = decidedByUrl(explicit) ? null : who.recalled;
      const record = catalogue.entry(contentType, documentId);
      const live = catalogue.live(contentType, documentId, locale, status);
      const about = await topics.topicsOf(contentType, [documentId]);
      const variants = record?.variants.filter((head) => live.has(head.key)) ?? [];
      const book = tools.bookOf(contentType);
      const question: Question & { scales: Understanding } = {
        entry: { topics: about.get(documentId) ?? [], target: record?.head?.target ?? {}, variants },
        book,
        topicKey: (name) => topics.resolve(name),
        scales: u,
      };
      const drafts = status === 'draft';
      const context = contextOf(explicit, recalled, now, drafts, u);
      const holdout =
        who.hash !== null &&
        recalled?.standing === 'known' &&
        bucketOf(tools.salt, contentType, who.hash) < book.holdout;
      const account: Account = {
        explanation: reasons.explain(question, context, holdout),
        tip: holdout
          ? null
          : reasons.tip({
              ...question,
              context,
              recipient: rememberedOf(recalled),
              channel,
              suppose: supposing({ explicit, recalled, now, drafts }, u),
            }),
        context,
        heads: record?.variants ?? [],
        live,
        book,
      };
      const topicName = (key: string): string | null => topics.names(key, locale)?.label ?? null;
      return explained(account, { voice: 'editor', language, u, topicName });
    },
  };
}
