import { Agent, request } from 'node:http';

/** What the writer is told: where to, for whom, about what, and how fast. */
interface Orders {
  readonly url: string;
  readonly tokens: readonly string[];
  readonly documentIds: readonly string[];
  readonly requestsPerSecond: number;
  readonly eventsPerRequest: number;
}

/** What the writer reports after each spell. */
export interface Spell {
  readonly acknowledged: number;
  readonly failed: number;
  /** ms from the first request to the last answer. */
  readonly took: number;
}

// A process of its own: sends batches of events at a steady pace while it is told to, and counts what is acknowledged.
const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
// Strapi ends idle connections after 5 s; ours must go first.
const agent = new Agent({ keepAlive: true, timeout: 2000 });
let timer: NodeJS.Timeout | undefined;
let sent = 0;
let begun = 0;
let spell = { acknowledged: 0, failed: 0 };
const waiting = new Set<Promise<void>>();

function body(): string {
  const events = Array.from({ length: orders.eventsPerRequest }, (_, i) => ({
    id: `letter-${sent}-${i}`,
    type: i % 4 === 0 ? 'dwell' : 'view',
    contentType: 'api::article.article',
    documentId: orders.documentIds[i % orders.documentIds.length],
    locale: 'en',
    path: `/articles/${i}`,
    ...(i % 4 === 0 && { seconds: 20 }),
  }));
  return JSON.stringify({ events });
}

function post(): Promise<void> {
  const text = body();
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(text)),
    'X-Context-Visitor': orders.tokens[sent % orders.tokens.length] ?? '',
  };
  sent += 1;
  return new Promise((resolve) => {
    const failed = (): void => {
      spell.failed += 1;
      resolve();
    };
    const outgoing = request(
      `${orders.url}/api/context-variants/events`,
      { method: 'POST', agent, headers },
      (incoming) => {
        let answer = '';
        incoming.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
        incoming.on('end', () => {
          if (incoming.statusCode !== 200) return failed();
          spell.acknowledged += (JSON.parse(answer) as { data: { accepted: number } }).data.accepted;
          resolve();
        });
      },
    );
    outgoing.on('error', failed);
    outgoing.end(text);
  });
}

process.on('message', (word: 'start' | 'stop') => {
  if (word === 'start') {
    spell = { acknowledged: 0, failed: 0 };
    begun = performance.now();
    timer = setInterval(() => {
      const work: Promise<void> = post().finally(() => waiting.delete(work));
      waiting.add(work);
    }, 1000 / orders.requestsPerSecond);
    return;
  }
  clearInterval(timer);
  void Promise.all(waiting).then(() => {
    process.send?.({ ...spell, took: performance.now() - begun });
  });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
