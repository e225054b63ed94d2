import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { OverlayStatus } from '../../../contract/variant';
import { CONTEXT_HEADER } from './identify';
import { layVariants } from './lay-variants';
import type { LayTools } from './vary';
import { namesOneEntry } from './one-entry';
import { isRanking, rankedFor, rankList } from './rank';
import { sessionOf, type Session, type SessionTools } from './session';
import { widen, type Widened } from './widen';
import { lengthOf } from './words';

/** One call of the document service, as its middlewares see it. */
export interface Operation {
  readonly uid: string;
  readonly action: string;
  params: unknown;
}

export interface PersonaliseTools extends LayTools {
  readonly session: SessionTools;
}

type Params = Readonly<Record<string, unknown>>;
interface RouteState {
  readonly route?: {
    readonly method?: string;
    readonly info?: { readonly type?: string; readonly pluginName?: string };
  };
}

const READS = new Set(['findOne', 'findFirst', 'findMany']);

/**
 * The request that a call of the document service answers, if it is a read of the content API. GraphQL sets no
 * `route.method`: it is served field by field in `graphql/`.
 */
function contentRequest(operation: Operation, strapi: Core.Strapi): Context | null {
  if (!READS.has(operation.action)) return null;
  const ctx = strapi.requestContext.get() as Context | undefined;
  if (!ctx || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return null;
  const { route } = ctx.state as RouteState;
  if (route?.method !== 'GET' || route.info?.type !== 'content-api') return null;
  return route.info.pluginName === 'context-variants' ? null : ctx;
}

/** Whether a list asks for nothing that concerns us while nothing varies: no context, no search, no one entry. */
const isPlainList = (operation: Operation, params: Params, ctx: Context): boolean =>
  operation.action === 'findMany' &&
  params['_q'] === undefined &&
  params['filters'] === undefined &&
  !ctx.req.headers[CONTEXT_HEADER] &&
  ctx.query['context'] === undefined;

/** Notes what the request reads, to be recorded once it is answered: one entry on purpose, or a search. */
function noteReading(operation: Operation, result: unknown, session: Session, tools: PersonaliseTools): void {
  const { uid, action } = operation;
  const query = (operation.params as Params)['_q'];
  if (action === 'findMany' && typeof query === 'string' && query !== '')
    session.search = { contentType: uid, query };
  const list: unknown[] = Array.isArray(result) ? result : result ? [result] : [];
  const [entry] = list as ({ documentId?: unknown; locale?: unknown } | undefined)[];
  const asked =
    action !== 'findMany' || namesOneEntry((operation.params as Params)['filters'], uid, tools.models);
  if (!asked || list.length !== 1 || typeof entry?.documentId !== 'string' || session.reads.length > 0)
    return;
  const { documentId, locale } = entry;
  const root = session.outcomes.find((one) => one.documentId === documentId && one.pointer.length <= 1);
  const variant = root?.variant ?? null;
  session.reads.push({
    contentType: uid,
    documentId,
    locale: typeof locale === 'string' ? locale : null,
    variant,
    words: () => lengthOf(entry, uid, tools.models),
  });
}

/** The document-service middleware that gives every visitor their content. Faults of ours leave default content. */
export function createPersonalise(tools: PersonaliseTools) {
  const anyVaries = (): boolean => tools.models.enabled.some((uid) => tools.catalogue.varies(uid));
  const fault = (session: Session, what: string, error: unknown): void => {
    session.fault = true;
    tools.faults(what, error);
  };
  const answer = async (
    operation: Operation,
    next: () => Promise<unknown>,
    ctx: Context,
    params: Params,
    { enabled, varies }: { enabled: boolean; varies: boolean },
  ): Promise<unknown> => {
    const session = sessionOf(ctx, tools.session);
    if (enabled) session.explicit();
    const status: OverlayStatus = params['status'] === 'draft' ? 'draft' : 'published';
    if (status === 'draft') session.drafts = true;
    let widened: Widened | null = null;
    try {
      if (varies)
        widened = widen({ models: tools.models, varies: tools.catalogue.varies }, operation.uid, params);
    } catch (error) {
      fault(session, 'the request could not be read', error);
    }
    if (widened) operation.params = widened.params;
    const ranks = enabled && operation.action === 'findMany' && session.explicit().rank !== null;
    let result = await (ranks ? rankList(operation, session, tools, next) : next());
    if (widened) {
      const locale = typeof params['locale'] === 'string' ? params['locale'] : null;
      const laid = layVariants(result, operation.uid, widened.select, { status, locale }, session, tools);
      result = laid instanceof Promise ? await laid : laid;
    }
    try {
      if (enabled) noteReading(operation, result, session, tools);
    } catch (error) {
      fault(session, 'a reading could not be noted', error);
    }
    try {
      widened?.strip(result);
    } catch (error) {
      fault(session, 'what was read besides could not be taken out', error);
    }
    return result;
  };
  // no promise of ours where nothing is to be done: this is called for every read and write of the app
  return (operation: Operation, next: () => Promise<unknown>): Promise<unknown> => {
    const ctx = contentRequest(operation, tools.strapi);
    if (!ctx) {
      const session = rankedFor(operation);
      return session ? rankList(operation, session, tools, next) : next();
    }
    if (isRanking()) return next();
    const enabled = tools.models.get(operation.uid)?.enabled ?? false;
    const varies = anyVaries();
    if (!enabled && !varies) return next();
    const params = (operation.params ?? {}) as Params;
    if (!varies && isPlainList(operation, params, ctx)) return next();
    return answer(operation, next, ctx, params, { enabled, varies });
  };
}
