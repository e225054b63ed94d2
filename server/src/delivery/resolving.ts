import type { UID } from '@strapi/strapi';
import type { Context } from 'koa';
import type { RecipientStanding, ResolveEntry } from '../../../contract/resolve';
import { reaches, toPointer } from './answer';
import { contextOf, decidedByUrl, type Recollection } from './context';
import type { ExplicitContext } from './context-string';
import { bucketOf } from './holdout';
import type { Scope } from './hydrate';
import { createKeptRows } from './kept-rows';
import { layVariants } from './lay-variants';
import type { Met } from './recollect';
import type { Outcome, Session, SessionTools } from './session';
import type { LayTools } from './vary';
import { widen, type Widened } from './widen';

export interface ResolvingTools extends LayTools {
  readonly session: SessionTools;
  /** Many at once, of each the first name that is known; null for whom nobody knows. */
  readonly meetAll: (people: readonly (readonly string[])[]) => Promise<readonly (Met | null)[]>;
}

/** An entry as the caller may read it, default content, ready to be varied. */
export interface Ground {
  readonly asked: ResolveEntry;
  /** Null where there is no such published entry. */
  readonly entry: unknown;
  readonly widened: Widened;
  /** Takes out what the caller may not read. */
  sanitise(entry: unknown): Promise<unknown>;
}

/** One recipient's line of the answer. */
export interface ResolvedLine {
  readonly index: number;
  readonly recipient: RecipientStanding;
  readonly entries: readonly {
    readonly contentType: string;
    readonly documentId: string;
    readonly data: unknown;
    readonly variants: readonly object[];
  }[];
}

/** Recipients who are recalled together: bounds the memory, not the answer. */
const TOGETHER = 500;

const standingOf = (met: Met | null): Recollection =>
  !met
    ? { standing: 'newcomer' }
    : !met.consent.personalisation
      ? { standing: 'no-consent' }
      : met.recipient.events === 0
        ? { standing: 'newcomer', met: met.recipient }
        : { standing: 'known', recipient: met.recipient, name: met.name };

function sessionFor(
  ctx: Context,
  explicit: ExplicitContext,
  met: Met | null,
  tools: ResolvingTools,
): Session {
  const recalled = standingOf(met);
  const { now, grammar, salt } = tools.session;
  const context = contextOf(
    explicit,
    decidedByUrl(explicit) ? null : recalled,
    now(),
    false,
    grammar.understanding(),
  );
  return {
    ctx,
    identity: { visitor: met?.name ?? null, token: null, bot: false },
    explicit: () => explicit,
    urlOnly: () => false,
    context: () => context,
    recalled,
    bucket: (scope) => (met?.name === undefined ? 1 : bucketOf(salt, scope, met.name)),
    outcomes: [],
    nextEdge: Infinity,
    drafts: false,
    fault: false,
    ranked: null,
    reads: [],
    search: null,
  };
}

const told = ({ pointer, because, contentType: _known, ...outcome }: Outcome): object => ({
  path: toPointer(['data', ...pointer]),
  ...outcome,
  ...(because.length > 0 && { because }),
});

/** Resolves entries for many recipients through the same way as a page. */
export function createResolving(tools: ResolvingTools) {
  const { strapi, models, catalogue } = tools;
  return {
    /** The action of the content API that reads one such entry; null where there is no such content type. */
    actionOf(contentType: string): string | null {
      const model = models.get(contentType);
      if (!model || model.isComponent) return null;
      const { kind } = strapi.getModel(contentType as UID.ContentType);
      return `${contentType}.${kind === 'singleType' ? 'find' : 'findOne'}`;
    },

    /** Reads an entry's default content once for all recipients, as far as the caller may. */
    async ground(asked: ResolveEntry, auth: unknown): Promise<Ground> {
      const { contentType, documentId, locale } = asked;
      const schema = strapi.getModel(contentType as UID.ContentType);
      const query = {
        ...(asked.fields && { fields: asked.fields }),
        ...(asked.populate !== undefined && { populate: asked.populate }),
      };
      const api = strapi.contentAPI;
      await api.validate.query(query, schema, { auth } as never);
      const clean = await api.sanitize.query(query, schema, { auth } as never);
      const params = { ...clean, ...(locale !== undefined && { locale }), status: 'published' };
      const widened = widen({ models, varies: catalogue.varies }, contentType, params);
      const entry = await strapi
        .documents(contentType as UID.ContentType)
        .findOne({ documentId, ...widened.params } as never);
      const sanitise = (data: unknown) => api.sanitize.output(data as never, schema, { auth } as never);
      return { asked, entry, widened, sanitise };
    },

    /** A line a recipient, in their order. `people` holds the names that each may have. */
    async *lines(
      ctx: Context,
      people: readonly (readonly string[])[],
      grounds: readonly Ground[],
      explicit: ExplicitContext,
    ): AsyncGenerator<ResolvedLine, void, void> {
      const rows = createKeptRows();
      for (let from = 0; from < people.length; from += TOGETHER) {
        const some = people.slice(from, from + TOGETHER);
        let all: readonly (Met | null)[] | null = null;
        try {
          all = await tools.meetAll(some);
        } catch (error) {
          tools.faults('recipients could not be recalled', error);
        }
        for (let place = 0; place < some.length; place += 1) {
          const met = all?.[place] ?? null;
          const session = sessionFor(ctx, explicit, met, tools);
          const entries = [];
          for (const ground of grounds) entries.push(await entryFor(ground, session, { ...tools, rows }));
          const recipient = !all ? 'unavailable' : !met ? 'unknown' : session.recalled?.standing;
          yield { index: from + place, recipient: (recipient ?? 'unknown') as RecipientStanding, entries };
        }
      }
    },
  };
}

export type Resolving = ReturnType<typeof createResolving>;

async function entryFor(
  { asked, entry, widened, sanitise }: Ground,
  session: Session,
  tools: LayTools,
): Promise<ResolvedLine['entries'][number]> {
  const { contentType, documentId, locale } = asked;
  const before = session.outcomes.length;
  const scope: Scope = { status: 'published', locale: locale ?? null };
  const laid = await layVariants(structuredClone(entry), contentType, widened.select, scope, session, tools);
  widened.strip(laid);
  const data = laid === null || laid === undefined ? null : await sanitise(laid);
  const outcomes = session.outcomes.slice(before).filter((outcome) => reaches({ data }, outcome));
  return { contentType, documentId, data, variants: outcomes.map(told) };
}
