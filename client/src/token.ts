/** First-party cookie on the front end's own domain; readable to its scripts, which send it as a header. */
export const TOKEN_COOKIE = 'context_token';
/** The cookie that Strapi itself sets where it shares the site with the front end; no script can read it. */
const SERVER_COOKIE = 'context_visitor';

/** The value of a cookie in a `Cookie` header or in `document.cookie`, or an empty string. */
export const cookieIn = (cookies: string | null | undefined, name: string): string =>
  new RegExp(`(?:^|; *)${name}=([^;]*)`).exec(cookies ?? '')?.[1] ?? '';

/** The visitor's token in a `Cookie` header, or null. */
export function tokenIn(cookies: string | null | undefined): string | null {
  const found = cookieIn(cookies, TOKEN_COOKIE) || cookieIn(cookies, SERVER_COOKIE);
  return found.startsWith('v1.') ? found : null;
}
