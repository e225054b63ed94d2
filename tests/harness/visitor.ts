import { exchange, header, json, type Exchange, type Sent } from './exchange';

/** What a person's browser calls itself; known bots are nobody to the plugin. */
export const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** One person with a browser. */
export interface Visitor {
  readonly token: string;
  /** Sends the token as header (default) or as cookie. */
  get(path: string, by?: 'header' | 'cookie', front?: string): Promise<Exchange>;
  /** Posts events and returns the answer's data; throws where they are refused. */
  record(...events: readonly Record<string, unknown>[]): Promise<Receipt>;
}

/** What `POST /events` answers. */
export interface Receipt {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: readonly { readonly index: number; readonly code: string; readonly message: string }[];
}

const send = (url: string, sent: Sent): Promise<Exchange> =>
  exchange(url, { ...sent, headers: { 'User-Agent': BROWSER, ...sent.headers } });

/** What somebody gets of whom nothing is known. */
export const newcomer = (
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Exchange> => send(url, { path, headers });

/** Posts JSON to a route of the plugin, `to` beginning with a slash. */
export const post = (
  url: string,
  to: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Exchange> =>
  send(url, {
    method: 'POST',
    path: `/api/context-variants${to}`,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** A new visitor of the app at `url` who agrees to everything. Throws where no token is given. */
export async function newVisitor(url: string): Promise<Visitor> {
  const welcome = await post(url, '/visitors', { consent: { personalisation: true, measurement: true } });
  const token: string | null = welcome.status === 200 ? json(welcome).data.token : null;
  if (!token) throw new Error(`no token: ${welcome.status} ${welcome.body.toString()}`);
  return {
    token,
    get(path, by = 'header', front = url) {
      const headers: Record<string, string> =
        by === 'header' ? { 'X-Context-Visitor': token } : { Cookie: `context_visitor=${token}` };
      return send(front, { path, headers });
    },
    async record(...events) {
      const answer = await post(url, '/events', { events }, { 'X-Context-Visitor': token });
      if (answer.status !== 200)
        throw new Error(`events refused: ${answer.status} ${answer.body.toString()}`);
      return json(answer).data;
    },
  };
}

/** The title of the entry in an answer. */
export const title = (answer: Exchange): string => json(answer).data.title;
/** The header that tells how many entries vary and did. */
export const varied = (answer: Exchange): string | null => header(answer, 'X-Context-Variants');
