import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Because, DecisionContext, Reason } from '../../../contract/decision';
import { contextOf, decidedByUrl, type Recollection } from './context';
import { NO_CONTEXT, parseContext, type ContextGrammar, type ExplicitContext } from './context-string';
import { bucketOf } from './holdout';
import { CONTEXT_HEADER, identify, type Identity } from './identify';
import type { Ranked } from './rank';
import { recollect, type Memory } from './recollect';
import type { Told } from './telling';
import type { Tokens } from './token';

/** What became of one varying entry of the answer. */
export interface Outcome {
  /** JSON Pointer parts below the answer's `data`. */
  readonly pointer: readonly (string | number)[];
  readonly contentType: string;
  readonly documentId: string;
  readonly variant: string | null;
  readonly reason: Reason;
  readonly because: readonly Because[];
  readonly runnerUp?: Told['runnerUp'];
  readonly wouldTip?: Told['wouldTip'];
}

/** A root entry that the request asked for on purpose. */
export interface RootRead {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly variant: string | null;
  /** How many words it has to read; undefined where too little to tell. Worked out when asked. */
  readonly words: () => number | undefined;
}

/** What one content request has come to know; gone with it. */
export interface Session {
  readonly ctx: Context;
  readonly identity: Identity;
  /** Explicit facts. Throws a ValidationError where they cannot be read. */
  explicit(): ExplicitContext;
  /** Whether the explicit facts stand in the URL (not in a header), and nothing else counts. */
  urlOnly(): boolean;
  /** What decisions look at, at once where the visitor is at hand. Throws or rejects as the store does. */
  context(drafts: boolean): DecisionContext | Promise<DecisionContext>;
  /** What was recalled for the context that was made last; null where only the URL counts. */
  recalled: Recollection | null;
  /** Where the visitor falls within a scope, 0-1; 1 for nobody. */
  bucket(scope: string): number;
  /** Filled by the decisions. */
  readonly outcomes: Outcome[];
  /** Time of the next schedule edge among the variants looked at, ms UTC, or Infinity. */
  nextEdge: number;
  drafts: boolean;
  fault: boolean;
  /** What became of `rank:`; null where no list was to be ranked. */
  ranked: Ranked | null;
  /** What was read on purpose: one entry over REST, one for each such field of a GraphQL query. */
  readonly reads: RootRead[];
  search: { readonly contentType: string; readonly query: string } | null;
}

/** What deciding and laying over look at of whoever asks. */
export type Hearing = Pick<
  Session,
  'explicit' | 'context' | 'recalled' | 'bucket' | 'outcomes' | 'nextEdge' | 'fault'
>;

export interface SessionTools {
  readonly tokens: Tokens;
  readonly memory: Memory;
  readonly grammar: ContextGrammar;
  readonly now: () => number;
  /** Makes buckets of this site its own. */
  readonly salt: string;
}

function rawContext(ctx: Context, byHeader: boolean): { text: string; inUrl: boolean } {
  const asked: unknown = byHeader ? undefined : (ctx.query as Record<string, unknown>)['context'];
  if (asked === undefined || asked === '') return { text: ctx.get(CONTEXT_HEADER), inUrl: false };
  if (typeof asked === 'string') return { text: asked, inUrl: true };
  throw new errors.ValidationError(
    'context: give it once, as one text; several items are separated by commas',
    {
      code: 'invalid',
      path: ['context'],
    },
  );
}

const sessions = new WeakMap<Context, Session>();

/** The session of a request, if its content was looked at. */
export const sessionIfAny = (ctx: Context): Session | undefined => sessions.get(ctx);

/**
 * The session of a request; the same one for every query that the request makes.
 * @param byHeader whether explicit facts count in the header alone, as where one URL answers everything
 */
export function sessionOf(ctx: Context, tools: SessionTools, byHeader = false): Session {
  const open = sessions.get(ctx);
  if (open) return open;
  let raw: { text: string; inUrl: boolean } | undefined;
  let explicit: ExplicitContext | undefined;
  let ofDrafts: DecisionContext | Promise<DecisionContext> | undefined;
  let ofPublished: DecisionContext | Promise<DecisionContext> | undefined;
  const session: Session = {
    ctx,
    identity: identify(ctx, tools.tokens),
    explicit() {
      raw ??= rawContext(ctx, byHeader);
      explicit ??= raw.text === '' ? NO_CONTEXT : parseContext(raw.text, tools.grammar);
      return explicit;
    },
    urlOnly: () => decidedByUrl(session.explicit()) && raw?.inUrl === true,
    context(drafts) {
      const make = (): DecisionContext | Promise<DecisionContext> => {
        const said = session.explicit();
        const lookedAt = (recalled: Recollection | null): DecisionContext => {
          session.recalled = recalled;
          return contextOf(said, recalled, tools.now(), drafts, tools.grammar.understanding());
        };
        const recalled = decidedByUrl(said) ? null : recollect(ctx, session.identity, tools.memory);
        return recalled instanceof Promise ? recalled.then(lookedAt) : lookedAt(recalled);
      };
      return drafts ? (ofDrafts ??= make()) : (ofPublished ??= make());
    },
    bucket(scope) {
      // one person, one place, whatever the device
      const person = session.recalled?.standing === 'known' ? session.recalled.name : undefined;
      const name = person ?? session.identity.visitor;
      return name === null ? 1 : bucketOf(tools.salt, scope, name);
    },
    recalled: null,
    outcomes: [],
    nextEdge: Infinity,
    drafts: false,
    fault: false,
    ranked: null,
    reads: [],
    search: null,
  };
  sessions.set(ctx, session);
  return session;
}
