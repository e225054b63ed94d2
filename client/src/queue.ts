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
  /** Drops what happened under any other token than the present one. */
  sweep(): void;
  stop(): void;
}

/**
 * Whether it is the plugin that knows no such visitor, or may not remember them: a gateway's 401 or 403 says nothing of
 * them. Reads the answer to its end, or its connection is kept.
 */
export const refuses = async (answer: Response) =>
  /"no-(visitor|consent)"/.test(await answer.text()) && !answer.ok;

function shelf(): Record<string, string> {
  try {
    localStorage[PREFIX] = '';
    delete localStorage[PREFIX];
    return localStorage as unknown as Record<string, string>;
  } catch {
    return {};
  }
}

/**
 * A queue to `to`; `token`, or what stands for it, and `headers`, which hold it unless a cookie does, are asked at each
 * sending, `refused` hears which one the server knows no more, or no longer may remember.
 */
export function queueTo(
  to: string,
  token: () => string | null,
  headers: Readonly<Record<string, string>>,
  refused: (token: string | null) => void,
): Queue {
  const kept = shelf();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let busy = false;
  let untold = false;
  let told = 0;
  let room = BATCH;

  // Ids begin with the time.
  const keys = (prefix = PREFIX) =>
    Object.keys(kept)
      .filter((key) => key.startsWith(prefix))
      .sort();
  /** What happened under another token is never told under this one. */
  const mine = () => `${PREFIX}${token()?.slice(-8)}:`;
  const drop = (which: readonly string[]) => which.forEach((key) => delete kept[key]);
  const sweep = () => drop(keys().filter((key) => !key.startsWith(mine())));
  const batch = (): string[] => {
    let size = 0;
    return keys(mine()).filter((key, at) => (size += kept[key]?.length ?? 0) < room || !at);
  };
  /** Beacons can send no header: the token is in the body too. */
  const bodyOf = (which: readonly string[]) =>
    `{"token":"${headers[VISITOR] ?? ''}","events":[${which.map((key) => kept[key]) as unknown as string}]}`;
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(flush, ms);
  };

  const flush = async (): Promise<void> => {
    const sent = batch();
    const whose = token();
    if (busy || !sent[0]) return;
    busy = true;
    let status = -1;
    let ours;
    try {
      const answer = await fetch(to, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: bodyOf(sent),
      });
      status = answer.ok ? 0 : answer.status;
      ours = await refuses(answer);
    } catch {
      // No connection: as a store that is down.
    }
    busy = false;
    if (status === 413 && sent[1]) {
      room /= 2;
      return later(0);
    }
    // All but these may pass, as during a deploy.
    if (!ours && ![0, 400, 413].includes(status)) {
      failures += 1;
      later(Math.min(LONGEST_WAIT, GATHERING * 2 ** failures) * (1 - Math.random() / 2));
      return;
    }
    failures = 0;
    drop(sent);
    if (ours) refused(whose);
    if (batch()[0]) later(0);
  };

  return {
    push(event) {
      if (!token()) return;
      sweep();
      // What happens in one millisecond stays in order.
      const id = (Date.now() * 1000 + told++).toString(36) + Math.random().toString(36);
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
      if (!untold || !left[0]) return;
      untold = false;
      // They stay until a request has told that they arrived: sent again, they count once.
      navigator.sendBeacon(to, bodyOf(left));
    },
    sweep,
    stop: () => clearTimeout(timer),
  };
}
