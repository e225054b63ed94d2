import type { Core, UID } from '@strapi/strapi';
import type { ExplainInput } from '../../../contract/explain-input';
import type { Address } from '../../../contract/trying';
import { addressOf } from './address';
import { layVariants } from './lay-variants';
import { selectOf } from './select';
import type { Hearing, Outcome } from './session';
import type { Somebody } from './somebody';
import type { LayTools } from './vary';
import { wholeOf } from './whole';

type Row = Record<string, unknown>;

/** What an entry tried on somebody comes to, before it is held against the rights of whoever asks. */
export interface Tried {
  /** The entry as delivered, all of it; null where there is no such version. */
  readonly entry: Row | null;
  readonly outcomes: readonly Outcome[];
  readonly address: Address | null;
  /** Hash of a stored visitor. */
  readonly visitor: string | null;
  readonly locale: string | null;
}

export interface Trying {
  /** Refused as {@link Explaining.explain}. */
  answer(input: ExplainInput): Promise<Tried>;
}

interface Documents {
  findOne(params: object): Promise<Row | null>;
}

/** A request by somebody who does not ask themselves. */
const hearingOf = ({ explicit, recalled, context, bucket }: Somebody): Hearing => ({
  explicit: () => ({ ...explicit, explain: false }),
  context: () => context,
  recalled,
  bucket,
  outcomes: [],
  nextEdge: Infinity,
  fault: false,
});

/** Gives what the content API would give somebody, by the way on which it gives it; nothing is recorded. */
export function createTrying(
  strapi: Core.Strapi,
  tools: LayTools,
  somebody: (input: ExplainInput) => Promise<Somebody>,
): Trying {
  return {
    async answer(input) {
      const { contentType, documentId, status } = input;
      const who = await somebody(input);
      const { model, locale } = who;
      const populate = wholeOf(tools.models, contentType);
      const params = {
        documentId,
        populate,
        ...(model.draftAndPublish && { status }),
        ...(locale !== null && { locale }),
      };
      const documents = strapi.documents(contentType as UID.ContentType) as unknown as Documents;
      const byDefault = await documents.findOne(params);
      const hearing = hearingOf(who);
      const select = selectOf(tools.models, contentType, params);
      const side = { status: model.draftAndPublish ? status : ('published' as const), locale };
      const entry =
        byDefault && ((await layVariants(byDefault, contentType, select, side, hearing, tools)) as Row);
      const address = addressOf(strapi, input, locale, populate, (topic) => {
        const key = tools.topics.resolve(topic);
        return (key !== undefined && tools.topics.names(key)?.slug) || topic;
      });
      return { entry, outcomes: hearing.outcomes, address, visitor: who.visitor, locale };
    },
  };
}
