import request from 'supertest';
import type { Booted } from '../harness/boot';
import { keptOf, type KeptVisitor } from '../harness/history-file';
import type { Seeded } from '../harness/seed';
import { bodyOf, type Row, type Says } from './row';

const routes = '/api/context-variants';
type Sets = 'none' | 'set' | 'taken back';

/** One person with one browser, who keeps the token as a front end would. */
export class Subject {
  token: string | null = null;

  constructor(
    private readonly app: Booted,
    private readonly ids: Seeded,
    private readonly signals: Readonly<Record<string, string>> = {},
  ) {}

  /** The same person with other signals of the browser. */
  with(signals: Readonly<Record<string, string>>): Subject {
    return Object.assign(new Subject(this.app, this.ids, signals), { token: this.token });
  }

  /** `POST /visitors`; keeps the token that it gives. */
  async meet(says: Says): Promise<{ token: Row['token']; cookie: Sets }> {
    const before = this.token;
    const answer = await this.send('post', `${routes}/visitors`, bodyOf(says));
    const token: string | null = answer.body.data.token;
    if (token !== null) this.token = token;
    return { token: token === null ? 'none' : token === before ? 'same' : 'new', cookie: cookieOf(answer) };
  }

  /** Sends one comparison and tells what became of it. */
  async record(id: string): Promise<string> {
    const contentType = 'api::article.article';
    const event = { id, type: 'compare', contentType, documentIds: [this.ids.guide, this.ids.review] };
    const { status, body } = await this.send('post', `${routes}/events`, { events: [event] });
    if (status !== 200) return `${status} ${body.error.details.code}`;
    const { accepted, duplicates, rejected } = body.data;
    return accepted ? 'accepted' : duplicates ? 'duplicate' : rejected[0].code;
  }

  /** `PUT /me/consent`; answers what it did to the cookie. */
  async decide(consent: object): Promise<Sets> {
    return cookieOf(await this.send('put', `${routes}/me/consent`, consent));
  }

  async erase(): Promise<Sets> {
    return cookieOf(await this.send('delete', `${routes}/me`));
  }

  /** Reads an entry, and tells which variant came and why. */
  async read(): Promise<string> {
    const answer = await this.send('get', `/api/articles/${this.ids.guide}?context=explain`);
    const [{ variant, reason }] = answer.body.meta.contextVariants;
    return `${variant ?? 'default'} ${reason}`;
  }

  async kept(): Promise<KeptVisitor | null> {
    return this.token === null ? null : keptOf(this.app.dir, this.token);
  }

  private async send(method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) {
    const headers = { ...this.signals, ...(this.token && { Cookie: `context_visitor=${this.token}` }) };
    return request(this.app.http)[method](path).set(headers).send(body);
  }
}

function cookieOf(answer: request.Response): Sets {
  const [cookie] = (answer.headers['set-cookie'] as unknown as string[] | undefined) ?? [];
  if (!cookie) return 'none';
  return cookie.startsWith('context_visitor=;') ? 'taken back' : 'set';
}

/** Polls until it holds; answers whether it came to hold within 5 s. */
export async function comesToHold(holds: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + 5_000;
  while (!(await holds())) if (Date.now() > deadline) return false;
  return true;
}
