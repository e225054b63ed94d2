import type { Context } from 'koa';
import { VARIANTS_HEADER } from './cors';
import { withReasons } from './graphql/extensions';
import { sessionIfAny, type Outcome, type Session } from './session';

/** What tells one visitor's answer from another's. */
const ASKED_BY = ['Cookie', 'X-Context-Visitor', 'X-Context'];
const VARIED_BY = ASKED_BY.join(', ');

/** JSON Pointer (RFC 6901). */
export const toPointer = (parts: readonly (string | number)[]): string =>
  parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Whether a pointer's entry is still in the answer: Strapi's own permissions may have taken it out. */
export function reaches(body: unknown, outcome: Pick<Outcome, 'pointer' | 'documentId'>): boolean {
  let at: unknown = body;
  for (const part of ['data', ...outcome.pointer]) {
    if (typeof at !== 'object' || at === null) return false;
    at = (at as Record<string | number, unknown>)[part];
  }
  return (
    typeof at === 'object' &&
    at !== null &&
    (at as { documentId?: unknown }).documentId === outcome.documentId
  );
}

const reasonsOf = ({ pointer, contentType: _unsaid, ...outcome }: Outcome): object => ({
  path: toPointer(['data', ...pointer]),
  ...outcome,
});

function addReasons(ctx: Context, session: Session): void {
  // REST's own answers are objects until they leave
  if (typeof ctx.body === 'string') ctx.body = withReasons(ctx.body, session.outcomes, reasonsOf);
  const body = ctx.body as { data?: unknown; meta?: Record<string, unknown> } | null;
  if (typeof body !== 'object' || body === null || !('data' in body)) return;
  const contextVariants = session.outcomes.filter((outcome) => reaches(body, outcome)).map(reasonsOf);
  ctx.body = { ...body, meta: { ...body.meta, contextVariants } };
}

/** Seconds for which an answer with a schedule ahead may be kept at most: what editors correct is to be seen. */
const LONGEST = 600;
const AGES = /\b(s-maxage|max-age)=(\d+)/gi;

/** Lets caches keep an answer no longer than until its next edge, `seconds` from now; what the site said stands. */
function shorten(ctx: Context, seconds: number): void {
  const said = ctx.response.get('Cache-Control');
  const until = Math.max(0, seconds);
  if (said === '') ctx.set('Cache-Control', `max-age=${Math.min(until, LONGEST)}`);
  else
    ctx.set(
      'Cache-Control',
      said.replace(AGES, (_, age, old) => `${age}=${Math.min(until, Number(old))}`),
    );
}

function addHeaders(ctx: Context, session: Session, now: number): void {
  const varied = session.outcomes.filter((outcome) => outcome.variant !== null).length;
  const ranked = session.ranked === null ? '' : `, ranked=${session.ranked}`;
  ctx.set(VARIANTS_HEADER, `varying=${session.outcomes.length}, varied=${varied}${ranked}`);
  if (session.ranked === null && session.urlOnly() && !session.fault && !session.drafts) {
    if (Number.isFinite(session.nextEdge)) shorten(ctx, Math.floor((session.nextEdge - now) / 1000));
    return;
  }
  ctx.set('Cache-Control', 'private, no-store');
  if (ctx.res.hasHeader('Vary')) ctx.vary(ASKED_BY);
  else ctx.res.setHeader('Vary', VARIED_BY);
}

/**
 * Says on the answer what was decided: headers, and the reasons where they were asked for. An answer without any
 * varying entry is left exactly as it is, unless it was to be ranked.
 */
export function sayWhatVaried(ctx: Context, now: number): void {
  const session = sessionIfAny(ctx);
  if (!session || (session.outcomes.length === 0 && !session.fault && session.ranked === null)) return;
  addHeaders(ctx, session, now);
  if (ctx.status === 200 && session.explicit().explain) addReasons(ctx, session);
}
