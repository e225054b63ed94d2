import { tokenIn } from './token';

/** On whose behalf content is asked for. */
export interface OnBehalf {
  /** Headers of the visitor's own request, where a server renders: its cookie holds the token. */
  readonly request?: { get(name: string): string | null };
  /** The token, where it does not come with the request. */
  readonly token?: string | null;
  /** Explicit facts, such as `stage:decide,knowledge:expert`. */
  readonly context?: string;
  /** False: this request is not recorded as a view or a search. */
  readonly record?: boolean;
}

/** What the plugin goes by besides the token: bots and prefetches are not recorded, the device is a hint. */
const PASSED_ON = ['user-agent', 'sec-ch-ua-mobile', 'sec-gpc', 'sec-purpose'];

/**
 * Headers for content requests on behalf of a visitor: for `fetch`, and for the option `headers` of `@strapi/client`.
 * Works in browsers, Node and edge workers.
 */
export function visitorHeaders({ request, token, context, record }: OnBehalf): Record<string, string> {
  const headers: Record<string, string> = {};
  if (request)
    PASSED_ON.forEach((name) => {
      const value = request.get(name);
      if (value) headers[name] = value;
    });
  const known = token ?? tokenIn(request?.get('cookie'));
  if (known) headers['X-Context-Visitor'] = known;
  if (context) headers['X-Context'] = context;
  if (record === false) headers['X-Context-Record'] = 'off';
  return headers;
}
