import { request } from 'node:http';

/** A request as sent: the path with its query, raw header lines and body. */
export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer as it came over the wire. */
export interface Exchange {
  readonly status: number;
  /** Name and value as sent, in the order of sending. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

/** Sends one request on a connection of its own and keeps the answer byte by byte. */
export function exchange(url: string, sent: Sent): Promise<Exchange> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        hostname,
        port,
        method: sent.method ?? 'GET',
        path: sent.path,
        agent: false,
        headers: {
          ...(sent.body !== undefined && { 'Content-Length': String(Buffer.byteLength(sent.body)) }),
          ...sent.headers,
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const { rawHeaders: raw } = incoming;
          const headers = raw.flatMap((name, i) => (i % 2 ? [] : [[name, raw[i + 1] ?? ''] as const]));
          resolve({ status: incoming.statusCode ?? 0, headers, body: Buffer.concat(chunks) });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(sent.body);
  });
}

/** The value of a header, or null; the first where there are several. */
export function header(answer: Exchange, name: string): string | null {
  return answer.headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null;
}

/** The body as JSON. Throws where it is none. */
export const json = (answer: Exchange) => JSON.parse(answer.body.toString('utf8'));

/** What differs between two answers, in words; nothing where they are alike but for their `Date`. */
export function differences(left: Exchange, right: Exchange): string[] {
  const masked = ({ headers }: Exchange) =>
    headers.map(([name, value]) => `${name}: ${name.toLowerCase() === 'date' ? '(masked)' : value}`);
  const [a, b] = [masked(left), masked(right)];
  const found: string[] = [];
  if (left.status !== right.status) found.push(`status ${left.status} became ${right.status}`);
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    if (a[i] !== b[i]) found.push(`header ${a[i] ?? '(none)'} became ${b[i] ?? '(none)'}`);
  }
  if (!left.body.equals(right.body))
    found.push(`body ${left.body.toString()} became ${right.body.toString()}`);
  return found;
}
