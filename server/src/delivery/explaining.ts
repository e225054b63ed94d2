import type { DecisionContext } from '../../../contract/decision';
import type { ExplainInput } from '../../../contract/explain-input';
import type { Explained, Explanation, Tip } from '../../../contract/explanation';
import type { Question, Situation } from '../reasons';
import type { Catalogue, Topics } from '../variants';
import { explained, type Account } from './explained';
import { questionOf, situationOf, type QuestionTools } from './question';
import type { Somebody } from './somebody';

/** Explains to editors how an entry is decided for somebody. */
export interface Explaining {
  /** Refused with 400 that names the field, or 404 where the entry's type or the visitor is not known. */
  explain(input: ExplainInput): Promise<Explained>;
  /** Hash of the stored visitor whom an input is about; null for a composed one. Refused as `explain`. */
  visitorOf(input: ExplainInput): Promise<string | null>;
}

export interface ExplainingTools extends Omit<QuestionTools, 'topicKey'> {
  readonly catalogue: Catalogue;
  readonly topics: Topics;
  readonly somebody: (input: ExplainInput) => Promise<Somebody>;
  readonly reasons: {
    explain(question: Question, context: DecisionContext, holdout?: boolean): Explanation;
    tip(situation: Situation): Tip | null;
  };
}

export function createExplaining(tools: ExplainingTools): Explaining {
  const { catalogue, topics, reasons } = tools;
  return {
    visitorOf: async (input) => (input.visitor ? (await tools.somebody(input)).visitor : null),
    async explain(input) {
      const { contentType, documentId, status, channel, language } = input;
      const u = tools.understanding();
      const who = await tools.somebody(input);
      const { locale, context, recalled } = who;
      const record = catalogue.entry(contentType, documentId);
      const live = catalogue.live(contentType, documentId, locale, status);
      const about = await topics.topicsOf(contentType, [documentId]);
      const question = questionOf(
        { ...tools, topicKey: topics.resolve },
        { uid: contentType, record, live, topics: about.get(documentId) ?? [] },
      );
      const { book } = question;
      const holdout = recalled?.standing === 'known' && who.bucket(contentType) < book.holdout;
      const account: Account = {
        explanation: reasons.explain(question, context, holdout),
        tip: holdout ? null : reasons.tip(situationOf(question, context, who, channel)),
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
