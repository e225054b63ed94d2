import { queueTo, refuses, VISITOR } from './queue';
import { entryOnPage, watchReading } from './reading';
import { cookieIn, tokenIn, TOKEN_COOKIE } from './token';
import type { ConsentWord, EntryShown, TrackedEvent, Tracker, TrackerOptions } from './types';

/** In seconds. */
const HALF_A_YEAR = 15_552_000;
/** Until a front end has drawn the page that it went to, ms. */
const DRAWING = 250;
/** Stands in the cookie where a no must be remembered; names nobody. */
const NO = 'no';

const agreed = (word: ConsentWord) => word.personalisation || word.measurement;

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
  /** The cookie as this tab knows it. */
  let seen = cookie();
  const remember = (value: string | null): void => {
    token = value;
    delete headers[VISITOR];
    if (value && value !== visitor) headers[VISITOR] = value;
  };
  const keep = (given: string | null): void => {
    const value = given ?? (implied ? NO : '');
    const age = value ? HALF_A_YEAR : 0;
    document.cookie =
      `${TOKEN_COOKIE}=${value};path=/;max-age=${age};samesite=lax` +
      (domain ? ';domain=' + domain : '') +
      (location.protocol === 'https:' ? ';secure' : '');
    seen = cookie();
    remember(given);
  };
  /** Goes by what another tab has put into the cookie since. Whether one has. */
  const follow = (): boolean => {
    if (cookie() === seen) return false;
    seen = cookie();
    remember(tokenIn(document.cookie));
    return true;
  };
  remember(visitor ?? tokenIn(document.cookie));

  /** What `whose` token stood for is over; another visitor of this browser stays. */
  const refuse = (whose: string | null): void => {
    follow();
    if (token === whose) keep(null);
    queue.sweep();
  };
  const queue = queueTo(`${home}/events`, () => token, headers, refuse);
  let entry: EntryShown = {};
  let page: string | null = null;
  let drawn: ReturnType<typeof setTimeout> | undefined;
  let lastSearch = '';

  const track = (event: TrackedEvent): void => {
    follow();
    queue.push(channel ? { channel, ...event } : event);
  };

  const searched = (query: string | null | undefined): void => {
    const text = query?.trim().slice(0, 200);
    if (!token || !search[0] || !text || text === lastSearch) return;
    lastSearch = text;
    track({ type: 'search', query: text });
  };
  const searchedByAddress = () => {
    const asked = new URLSearchParams(location.search);
    searched(search.map((name) => asked.get(name)).find(Boolean));
  };
  const view = (shown: EntryShown): void => {
    clearTimeout(drawn);
    entry = shown;
    page = location.pathname;
    track({ type: 'view', path: page.slice(0, 2000), ...shown });
    searchedByAddress();
  };
  const viewPage = () => {
    if (!document.hidden) view(entryOnPage());
  };
  const leave = (hiding: boolean): void => {
    const taken = reading.take(hiding);
    if (taken && entry.documentId) track({ type: 'dwell', ...entry, ...taken });
  };
  const routed = (): void => {
    if (location.pathname === page) return searchedByAddress();
    leave(false);
    reading.turn();
    page = location.pathname;
    entry = {};
    clearTimeout(drawn);
    drawn = setTimeout(viewPage, DRAWING);
  };

  const listen = (target: EventTarget, name: string, heard: (event: Event) => void) =>
    target.addEventListener(name, heard, { signal: off.signal, capture: true, passive: true });
  const reading = watchReading((sign, seen) => listen(window, sign, seen));
  const away = (hiding: boolean) => {
    leave(hiding);
    queue.leave();
  };
  listen(document, 'visibilitychange', () => {
    if (document.hidden) return away(true);
    reading.begin();
    follow();
    if (page === null) viewPage();
    queue.flush();
  });
  listen(window, 'pagehide', () => away(false));
  listen(window, 'online', queue.flush);
  listen(window, 'popstate', routed);
  listen(document, 'submit', ({ target }) =>
    searched((target as Element).querySelector<HTMLInputElement>('input[type=search]')?.value),
  );
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = (...to) => {
      original.apply(history, to);
      if (!off.signal.aborted) routed();
    };
  }

  /** What the server says to the word of somebody, or of nobody yet; nothing where it does not know them. */
  const ask = async (consent: ConsentWord | undefined, known?: string) => {
    const answer = await fetch(home + (known ? '/me/consent' : '/visitors'), {
      method: known ? 'PUT' : 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(known && known !== visitor && { [VISITOR]: known }),
      },
      body: JSON.stringify(known ? consent : { consent }),
    });
    if (answer.ok) return (await answer.json()).data;
    if (!(await refuses(answer))) throw Error(`${answer.status}`);
  };
  const greet = (known: string): void => {
    keep(known);
    if (page === null) viewPage();
    else view(entry);
  };
  /** Whether the last word said here was a no. */
  let denied = false;
  /** Without a word consent is taken for granted. */
  const tell = async (word?: ConsentWord): Promise<void> => {
    follow();
    const known = token;
    if (known) {
      if (!word) return greet(known);
      const data = await ask(word, known);
      if (data) return agreed(data.consent) ? undefined : refuse(known);
      remember(null);
    }
    if (denied || (!word && cookie() === NO)) return refuse(null);
    const { token: given } = await ask(word);
    const moved = follow();
    if (token) return tell(word);
    if (given && !moved && !denied) return greet(given);
    refuse(null);
    if (given) await ask({ personalisation: false, measurement: false }, given);
  };
  const { locks }: Partial<Navigator> = navigator;
  /** One word after the other, over all tabs where the browser can. */
  const inTurn = async (word?: ConsentWord): Promise<void> => {
    return locks ? locks.request(VISITOR, () => tell(word)) : tell(word);
  };
  const consent = (word: ConsentWord): Promise<void> => {
    denied = !agreed(word);
    // Holds at once where the server knows of nobody yet.
    if (denied) refuse(null);
    return inTurn(word);
  };

  if (token) {
    viewPage();
    queue.flush();
  } else if (implied && !(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) {
    inTurn().catch(() => {});
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
      queue.stop();
      clearTimeout(drawn);
    },
  };
}
