import { Agent, request } from 'node:http';
import { BROWSER } from '../harness/visitor';

type Headers = Readonly<Record<string, string>>;

/** Somebody who asks, and the headers that say who: those whose answers are one another's may share a `name`. */
export interface Asker {
  readonly name: string;
  readonly headers: Headers;
  /** How often they ask, against the others. */
  readonly share: number;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** What a crowd met at a cache. */
export interface Met {
  readonly asked: number;
  /** Who got what was not theirs, in words; the first ones. */
  readonly leaks: readonly string[];
  /** Requests that a cache may answer for all, after the first fifth, and how many of them it did. */
  readonly shareable: number;
  readonly hits: number;
}

/** A site: some addresses, each asked in many `rounds`, so that caches see as many URLs with the same answer. */
export interface Place {
  readonly path: string;
  readonly rounds: number;
  readonly share: number;
}

const AT_ONCE = 8;
const WARMING = 0.2;

/** Numbers from 0 to 1, the same ones in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function oneOf<T extends { readonly share: number }>(list: readonly T[], at: number): T {
  let left = at * list.reduce((sum, { share }) => sum + share, 0);
  return list.find(({ share }) => (left -= share) < 0) ?? (list.at(-1) as T);
}

/** Many people who ask an app through a cache at once, and know what each of them should get. */
export class Crowd {
  /** What each asker gets from the app itself, by path and name, and whether the URL alone decides it. */
  private readonly due = new Map<string, string>();
  private readonly shared = new Set<string>();
  private readonly agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

  constructor(
    private readonly places: readonly Place[],
    private readonly askers: readonly Asker[],
  ) {}

  /** Asks the app itself, with no cache between, what everybody is due. */
  async learn(origin: string): Promise<void> {
    for (const { path } of this.places) {
      for (const { name, headers } of this.askers) {
        const answer = await this.ask(origin, path, headers);
        if (answer.status !== 200)
          throw new Error(`${name} got ${answer.status} for ${path}: ${answer.body}`);
        this.due.set(`${path} ${name}`, answer.body);
        if (!/private/.test(String(answer.headers['cache-control']))) this.shared.add(`${path} ${name}`);
      }
    }
  }

  /** How many different answers an address has. */
  answers(path: string): number {
    return new Set(this.askers.map(({ name }) => this.due.get(`${path} ${name}`))).size;
  }

  /**
   * Sends `count` requests, eight at a time, in an order that is the same in every run.
   * @param atMost of each place's rounds, so that a cold cache is soon a warm one
   * @param untilLeak stops at the first leak
   * @param mayHit whether a cache that works as documented looks at this asker's requests at all
   */
  async visit(
    front: string,
    count: number,
    {
      isHit,
      mayHit,
      also = {},
      untilLeak = false,
      atMost = Infinity,
    }: {
      isHit(answer: Answer): boolean;
      mayHit(asker: Asker): boolean;
      also?: Headers;
      untilLeak?: boolean;
      atMost?: number;
    },
  ): Promise<Met> {
    const met = { asked: 0, leaks: [] as string[], shareable: 0, hits: 0 };
    const next = numbers(7);
    const one = async (): Promise<void> => {
      while (met.asked < count && !(untilLeak && met.leaks.length > 0)) {
        met.asked += 1;
        const warm = met.asked > count * WARMING;
        const [place, asker] = [oneOf(this.places, next()), oneOf(this.askers, next())];
        const { path } = place;
        const round = Math.floor(next() * Math.min(atMost, place.rounds));
        const url = `${path}${path.includes('?') ? '&' : '?'}round=${round}`;
        const answer = await this.ask(front, url, { ...asker.headers, ...also });
        const due = `${path} ${asker.name}`;
        if (answer.status !== 200 || answer.body !== this.due.get(due))
          met.leaks.push(`${asker.name} at ${url}: ${answer.status} ${answer.body.slice(0, 200)}`);
        if (!warm || !this.shared.has(due) || !mayHit(asker)) continue;
        met.shareable += 1;
        if (isHit(answer)) met.hits += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    return { ...met, leaks: met.leaks.slice(0, 5) };
  }

  leave(): void {
    this.agent.destroy();
  }

  private ask(url: string, path: string, headers: Headers): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = { agent: this.agent, headers: { 'User-Agent': BROWSER, ...headers } };
      const outgoing = request(`${url}${path}`, sent, (incoming) => {
        let body = '';
        incoming.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body }),
        );
      });
      outgoing.on('error', reject).end();
    });
  }
}
