import type { Sent } from '../harness/exchange';
import type { Seeded } from '../harness/seed';

const JSON_BODY = { 'Content-Type': 'application/json' };
const SHOP = { Origin: 'https://shop.example' };

/** Requests that touch every content route in every way a front end does; ten of them from another origin. */
export function idleRequests(ids: Seeded, readOnly: string): Sent[] {
  const full = { Authorization: `Bearer ${ids.token}` };
  const reader = { Authorization: `Bearer ${readOnly}` };
  const guide = `/api/articles/${ids.guide}`;
  const page = `/api/pages/${ids.about}`;
  const send = (method: string, path: string, body: unknown, headers = {}): Sent => ({
    method,
    path,
    headers: { ...JSON_BODY, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const note = (title: string) => ({ data: { title, content: 'Written.' } });
  const login = (identifier: string, password: string) =>
    send('POST', '/api/auth/local', { identifier, password });
  return [
    // One
    { path: guide },
    { path: `${guide}?populate=*` },
    { path: `${guide}?fields[0]=title&fields[1]=minutes` },
    { path: `${guide}?locale=de` },
    { path: `${guide}?locale=fr` },
    { path: `${guide}?populate[body][on][body.teaser][populate][article][populate]=cover` },
    { path: `${guide}?populate[seo][populate][social][populate]=image&populate[author][populate]=portrait` },
    { path: `${guide}?populate[related][populate]=category&populate[localizations]=true` },
    { path: page },
    { path: `${page}?populate=seo` },
    { path: `/api/notes/${ids.note}?populate=article` },
    { path: `/api/categories/${ids.televisions}` },
    // Many
    { path: '/api/articles' },
    { path: '/api/articles?sort=minutes:desc' },
    { path: '/api/articles?sort[0]=title&pagination[page]=2&pagination[pageSize]=2' },
    { path: '/api/articles?pagination[start]=1&pagination[limit]=1&pagination[withCount]=false' },
    { path: '/api/articles?filters[minutes][$gte]=5&populate=cover' },
    { path: '/api/articles?filters[slug][$eq]=choosing-a-television' },
    { path: '/api/articles?filters[category][slug][$eq]=cameras' },
    { path: '/api/articles?_q=bright' },
    { path: '/api/articles?locale=de&populate=category' },
    { path: '/api/articles?populate[category]=true&populate[gallery]=true&fields=title' },
    { path: '/api/pages?filters[title][$containsi]=imp' },
    { path: '/api/authors?populate=*' },
    { path: '/api/categories?locale=de' },
    { path: '/api/notes' },
    // Single
    { path: '/api/homepage' },
    { path: '/api/homepage?populate=*' },
    { path: '/api/homepage?locale=de&populate=hero' },
    { path: '/api/homepage?populate[featured][populate][seo]=true&populate[hero][populate]=link' },
    // Drafts and tokens
    { path: '/api/articles?status=draft', headers: full },
    { path: `/api/articles/${ids.unfinished}?status=draft`, headers: reader },
    { path: `/api/articles/${ids.unfinished}` },
    { path: `${guide}?status=draft&populate=*`, headers: full },
    { path: guide, headers: reader },
    { path: guide, headers: { Authorization: 'Bearer no-such-token' } },
    // What only the plugin knows must not show either
    { path: guide, headers: { 'X-Context-Visitor': 'v1.a.AAAAAAAAAAAAAAAAAAAAAA.forged' } },
    { path: '/api/homepage', headers: { Cookie: 'context_visitor=forged; theme=dark' } },
    { path: guide, headers: { 'Sec-GPC': '1', 'User-Agent': 'Mozilla/5.0 (X11; Linux) Firefox/140.0' } },
    { path: '/api/articles', headers: { 'User-Agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' } },
    // Other methods
    { method: 'HEAD', path: guide },
    { method: 'HEAD', path: '/api/homepage' },
    { method: 'OPTIONS', path: '/api/articles' },
    // Refusals
    { path: '/api/articles/nosuchdocument' },
    { path: '/api/nothing' },
    { path: '/nothing-at-all' },
    { path: '/api/articles?filters[nonsense][$eq]=1' },
    { path: '/api/articles?sort=nonsense' },
    { path: '/api/articles?filters[title][$bogus]=x' },
    { path: '/api/articles?pagination[page]=x' },
    { path: '/api/articles?status=bogus' },
    { path: '/api/users/me' },
    { path: '/api/users' },
    send('POST', '/api/articles', { data: { title: 'Not allowed' } }),
    send('DELETE', guide, ''),
    login('nobody@example.com', 'wrong-password'),
    login('', ''),
    // Writing
    send('POST', '/api/notes', note('First')),
    send('POST', '/api/notes', note('Second'), full),
    send('POST', '/api/notes', { data: { nonsense: true } }),
    send('POST', '/api/notes', '{ "data": '),
    send('POST', '/api/notes', note('x'.repeat(1_100_000))),
    send('POST', '/api/notes', 'plain words', { 'Content-Type': 'text/plain' }),
    send('PUT', `/api/notes/${ids.note}`, { data: { title: 'Changed' } }),
    send('PUT', page, { data: { title: 'About us all' } }, full),
    send('PUT', guide, { data: { title: 'Choosing any television', sku: 'G-1' } }, full),
    send('PUT', `${guide}?status=draft`, { data: { title: 'Choosing later' } }, full),
    send('PUT', '/api/homepage', { data: { title: 'Welcome back' } }, full),
    send('PUT', guide, { data: { minutes: 'many' } }, full),
    send('PUT', guide, { data: { sku: 'B-1' } }, full),
    { path: `${guide}?populate=*` },
    { method: 'DELETE', path: `/api/notes/${ids.note}` },
    { method: 'DELETE', path: `/api/articles/${ids.portrait}`, headers: full },
    { path: '/api/homepage?populate=featured' },
    // Media
    { path: '/api/upload/files' },
    { path: '/api/upload/files?sort=name' },
    // From another origin
    ...[
      guide,
      `${guide}?populate=*`,
      '/api/articles',
      '/api/homepage',
      page,
      '/api/pages',
      '/api/nothing',
    ].map((path): Sent => ({ path, headers: SHOP })),
    { path: '/api/articles?status=draft', headers: { ...SHOP, ...full } },
    { path: '/api/users/me', headers: SHOP },
    send('POST', '/api/notes', note('Third'), SHOP),
    send('POST', '/api/notes', '{ "data": ', SHOP),
    { method: 'HEAD', path: '/api/articles', headers: SHOP },
  ];
}
