import { visitorHeaders } from './visitor-headers';

/** A visitor's request, as middleware of Next.js and edge workers have it. */
interface Asking {
  readonly url: string;
  readonly headers: { get(name: string): string | null };
}

export interface EdgeOptions {
  /** Of Strapi's content API, such as `https://cms.example.com/api`. */
  readonly url: string;
  /** The type whose variants the page shows. */
  readonly contentType: string;
  /** Only the stage on this topic: by slug, value or document id. */
  readonly topic?: string;
  /** How long Strapi may take, ms; 200 where absent. */
  readonly timeout?: number;
}

/** Default content, which is the same for everybody: for newcomers, and where the visitor's context is not to be had. */
export const DEFAULT_CONTEXT = 'off';

/** The visitor's context as a string that the content API takes. Never throws: {@link DEFAULT_CONTEXT} where in doubt. */
export async function contextOf(
  request: Pick<Asking, 'headers'>,
  { url, contentType, topic, timeout = 200 }: EdgeOptions,
): Promise<string> {
  const headers = visitorHeaders({ request: request.headers });
  if (!headers['X-Context-Visitor']) return DEFAULT_CONTEXT;
  const asked = new URLSearchParams({ contentType, ...(topic !== undefined && { topic }) });
  try {
    const answer = await fetch(`${url}/context-variants/context?${asked.toString()}`, {
      headers,
      cache: 'no-store',
      signal: AbortSignal.timeout(timeout),
    });
    const { data } = (await answer.json()) as { data?: { context?: unknown } };
    return (typeof data?.context === 'string' && data.context) || DEFAULT_CONTEXT;
  } catch {
    return DEFAULT_CONTEXT;
  }
}

/** The address with an explicit context, whatever it said before: one that shared caches may hold. */
export function withContext(address: string | URL, context: string): URL {
  const shared = new URL(address);
  shared.searchParams.set('context', context);
  return shared;
}

/** The request's own address with the visitor's context in it: what a middleware rewrites it to. */
export const shareableUrl = async (request: Asking, options: EdgeOptions): Promise<URL> =>
  withContext(request.url, await contextOf(request, options));
