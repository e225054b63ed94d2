import { queueTo, VISITOR } from './queue';
import { entryOnPage, watchReading } from './reading';
import { cookieIn, tokenIn, TOKEN_COOKIE } from './token';
import type { ConsentWord, EntryShown, TrackedEvent, Tracker, TrackerOptions } from './types';

/** In seconds. */
const HALF_A_YEAR = 180 * 24 * 60 * 60;
/** Until a front end has drawn the page that it went to, ms. */
const DRAWING = 250;
/** Stands in the cookie where a no must be remembered; names nobody. */
const NO = 'no';

/**
 * Tells the plugin what happens on the pages of this browser: views, also after changes of route, searches, how long
 * and how far was read, and whatever the site adds. Nothing is stored or sent without consent. On a server it does
 * nothing.
 */
export function start(options: TrackerOptions): Tracker {
  const headers: Record<string, string> = {};
  if (typeof document === 'undefined') {
    const nothing = () => {};
    return { token: null, headers, track: nothing, view: nothing, consent: async () => {}, stop: nothing };
  }
  const { url, domain, channel, visitor, search = ['q', 'query', 'search', 's'] } = options;
  const implied = options.consent === 'implied';
  const home = `${url}/context-variants`;
  const off = new AbortController();

  const cookie = () => cookieIn(document.cookie, TOKEN_COOKIE);
  let token: string | null = null;
  function remember(value: string | null): void {
    token = value;
    if (value && value !== visitor) headers[VISITOR] = value;
    else delete headers[VISITOR];
  }
  function keep(value: string): void {
    const age = value ? HALF_A_YEAR : 0;
    document.cookie =
      `${TOKEN_COOKIE}=${value};path=/;max-age=${age};samesite=lax` +
      (domain ? `;domain=${domain}` : '') +
      (location.protocol === 'https:' ? ';secure' : '');
    remember(tokenIn(`${TOKEN_COOKIE}=${value}`));
  }
  remember(visitor ?? tokenIn(document.cookie));

  const refuse = () => {
    queue.clear();
    keep(implied ? NO : '');
  };
  const queue = queueTo(`${home}/events`, () => token, headers, refuse);
  const reading = watchReading();
  let entry: EntryShown = {};
  let page: string | null = null;
  let drawn: ReturnType<typeof setTimeout> | undefined;
  let lastSearch = '';

  const track = (event: TrackedEvent) => queue.push(channel ? { channel, ...event } : event);

  function searched(query: string | null | undefined): void {
    const text = query?.trim().slice(0, 200);
    if (!token || !search[0] || !text || text === lastSearch) return;
    lastSearch = text;
    track({ type: 'search', query: text });
  }
  const searchedByAddress = () => {
    const asked = new URLSearchParams(location.search);
    searched(search.map((name) => asked.get(name)).find(Boolean));
  };
  function view(shown: EntryShown): void {
    clearTimeout(drawn);
    entry = shown;
    page = location.pathname;
    track({ type: 'view', path: page.slice(0, 2000), ...shown });
    searchedByAddress();
  }
  const viewPage = () => {
    if (!document.hidden) view(entryOnPage());
  };
  function leave(hiding: boolean): void {
    const taken = reading.take(hiding);
    if (taken && entry.documentId) track({ type: 'dwell', ...entry, ...taken });
  }
  function routed(): void {
    if (location.pathname === page) return searchedByAddress();
    leave(false);
    reading.turn();
    page = location.pathname;
    entry = {};
    clearTimeout(drawn);
    drawn = setTimeout(viewPage, DRAWING);
  }

  const listen = (target: EventTarget, name: string, heard: (event: Event) => void) =>
    target.addEventListener(name, heard, { signal: off.signal, capture: true });
  const away = (hiding: boolean) => {
    leave(hiding);
    queue.leave();
  };
  listen(document, 'visibilitychange', () => {
    if (document.hidden) return away(true);
    reading.begin();
    if (page === null) viewPage();
    queue.flush();
  });
  listen(window, 'pagehide', () => away(false));
  listen(window, 'online', queue.flush);
  listen(window, 'popstate', routed);
  listen(document, 'submit', ({ target }) =>
    searched((target as Element).querySelector<HTMLInputElement>('input[type=search]')?.value),
  );
  const { pushState, replaceState } = history;
  const followed =
    (original: History['pushState']): History['pushState'] =>
    (...to) => {
      original.apply(history, to);
      if (!off.signal.aborted) routed();
    };
  history.pushState = followed(pushState);
  history.replaceState = followed(replaceState);

  const ask = (method: string, path: string, body: unknown) =>
    fetch(home + path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  async function meet(word?: ConsentWord): Promise<void> {
    const answer = await ask('POST', '/visitors', { consent: word });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const { data } = await answer.json();
    if (!data.token) return refuse();
    keep(data.token);
    if (page === null) viewPage();
    else view(entry);
  }
  async function consent(word: ConsentWord): Promise<void> {
    if (token) {
      const answer = await ask('PUT', '/me/consent', word);
      if (answer.ok) {
        const { data } = await answer.json();
        if (!data.consent.personalisation && !data.consent.measurement) refuse();
        return;
      }
      if (answer.status !== 401) throw new Error(`${answer.status}`);
      remember(null);
    }
    if (word.personalisation || word.measurement) await meet(word);
    else refuse();
  }

  if (token) {
    viewPage();
    queue.flush();
  } else if (
    implied &&
    cookie() !== NO &&
    !('globalPrivacyControl' in navigator && navigator.globalPrivacyControl)
  ) {
    meet().catch(() => {});
  }
  return {
    get token() {
      return headers[VISITOR] ?? null;
    },
    headers,
    track,
    view,
    consent,
    stop() {
      off.abort();
      reading.stop();
      queue.stop();
      clearTimeout(drawn);
    },
  };
}
