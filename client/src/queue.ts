import type { TrackedEvent } from './types';

export const VISITOR = 'X-Context-Visitor';
const PREFIX = 'context-variants:';
/** Events kept while there is no connection; above that the oldest go. */
const KEPT = 500;
/** Of one request, in characters: beacons may hold 56 KB. */
const BATCH = 25_000;
/** Before what has happened is sent, ms. */
const GATHERING = 1_000;
const LONGEST_WAIT = 300_000;

/** Keeps events, each under a key of its own, so that several tabs can share the shelf. */
export interface Queue {
  push(event: TrackedEvent): void;
  /** Sends what is kept, and again until it has arrived. */
  flush(): void;
  /** Hands what is kept to the browser, which sends it though the page goes. */
  leave(): void;
  clear(): void;
  stop(): void;
}

function shelf(): Record<string, string> {
  try {
    localStorage.setItem(PREFIX, '');
    localStorage.removeItem(PREFIX);
    return localStorage as unknown as Record<string, string>;
  } catch {
    return {};
  }
}

/**
 * A queue to `to`; `token`, or what stands for it, and `headers`, which hold it unless a cookie does, are asked at each
 * sending, `refused` hears of 401 and 403.
 */
export function queueTo(
  to: string,
  token: () => string | null,
  headers: Readonly<Record<string, string>>,
  refused: () => void,
): Queue {
  const kept = shelf();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let busy = false;
  let untold = false;
  let told = 0;
  let room = BATCH;

  // Ids begin with the time.
  const keys = () =>
    Object.keys(kept)
      .filter((key) => key.startsWith(PREFIX))
      .sort();
  /** What happened under another token is never told under this one. */
  const mine = () => `${PREFIX}${token()?.slice(-8)}:`;
  const drop = (which: readonly string[]) => which.forEach((key) => delete kept[key]);
  const batch = (): string[] => {
    let size = 0;
    return keys()
      .filter((key) => key.startsWith(mine()))
      .filter((key, at) => (size += kept[key]?.length ?? 0) < room || at === 0);
  };
  const events = (which: readonly string[]) => `[${which.map((key) => kept[key]).join()}]`;
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  async function flush(): Promise<void> {
    const sent = batch();
    if (busy || !token() || !sent[0]) return;
    busy = true;
    let status = 0;
    let ours = false;
    try {
      const answer = await fetch(to, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: `{"events":${events(sent)}}`,
      });
      status = answer.status;
      // An answer that is not read to its end keeps its connection. A gateway's 401 or 403 says nothing of the visitor.
      const said = await answer.text();
      ours = (status === 401 || status === 403) && /"no-(visitor|consent)"/.test(said);
    } catch {
      // No connection: as a store that is down.
    }
    busy = false;
    if (status === 413 && sent[1]) {
      room /= 2;
      return later(0);
    }
    if (!status || status >= 429 || ((status === 401 || status === 403) && !ours)) {
      failures += 1;
      later(Math.min(LONGEST_WAIT, GATHERING * 2 ** failures) * (0.5 + Math.random() / 2));
      return;
    }
    failures = 0;
    if (ours) refused();
    drop(sent);
    if (batch()[0]) later(0);
  }

  return {
    push(event) {
      if (!token()) return;
      drop(keys().filter((key) => !key.startsWith(mine())));
      // What happens in one millisecond stays in order.
      const id = (Date.now() * 1000 + (told++ % 1000)).toString(36) + Math.random().toString(36).slice(2);
      try {
        kept[mine() + id] = JSON.stringify({ ...event, id, at: new Date().toISOString() });
      } catch {
        // The shelf is full.
      }
      drop(keys().slice(0, -KEPT));
      untold = true;
      if (!failures) later(GATHERING);
    },
    flush: () => later(0),
    leave() {
      const left = batch();
      if (!token() || !untold || !left[0]) return;
      untold = false;
      // They stay until a request has told that they arrived: sent again, they count once.
      const known = headers[VISITOR] ? `"token":"${headers[VISITOR]}",` : '';
      navigator.sendBeacon(to, `{${known}"events":${events(left)}}`);
    },
    clear: () => drop(keys()),
    stop: () => clearTimeout(timer),
  };
}
