import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import type { Known } from './known';

/** An answer that is not the one we hoped for. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code?: string,
  ) {
    super(message);
  }
}

interface Asked {
  method?: string;
  body?: unknown;
  /** Lines of JSON, as one body. */
  lines?: readonly object[];
  /** Whether looking counts as having looked. */
  record?: boolean;
  /** As whom: the visitor of the request, or the shop itself with its API token. */
  as?: 'visitor' | 'shop';
  token?: string | null;
}

/** What became of one line of an import. */
interface TouchResult {
  readonly result: string;
  readonly message?: string;
}

const COOKIE = 'context_visitor';
const ANSWER = 'shop-consent';
const YEAR_MS = 365 * 864e5;
/** The consent's text has versions: who agreed to the first one has not agreed to the next. */
export const CONSENT_VERSION = '1';

/** One request to the shop's pages: who asks, and the way to Strapi, over HTTP as any front end goes it. */
export class Site {
  readonly language: 'en' | 'de';
  token: string | null;

  constructor(
    readonly ctx: Context,
    private readonly strapi: Core.Strapi,
    private readonly key: string,
  ) {
    this.token = ctx.cookies.get(COOKIE) ?? null;
    const said = ctx.query['lang'] ?? ctx.cookies.get('shop-language') ?? ctx.get('accept-language');
    this.language = String(said).toLowerCase().startsWith('de') ? 'de' : 'en';
    if (ctx.query['lang'])
      ctx.cookies.set('shop-language', this.language, { signed: false, httpOnly: false });
  }

  get undecided(): boolean {
    return this.ctx.get('sec-gpc') !== '1' && this.ctx.cookies.get(ANSWER) === undefined;
  }

  /** Asks Strapi; the answer as it came. Throws `Refused`. */
  async ask(path: string, { method = 'GET', body, lines, record = true, as = 'visitor', token }: Asked = {}) {
    const { ctx } = this;
    const visitor = token === undefined ? this.token : token;
    const headers: Record<string, string> = { 'Accept-Language': this.language };
    for (const name of ['user-agent', 'sec-gpc', 'x-forwarded-for']) {
      if (ctx.get(name)) headers[name] = ctx.get(name);
    }
    if (as === 'shop') headers['Authorization'] = `Bearer ${this.key}`;
    else if (visitor) headers['X-Context-Visitor'] = visitor;
    if (!record) headers['X-Context-Record'] = 'off';
    if (body) headers['Content-Type'] = 'application/json';
    if (lines) headers['Content-Type'] = 'application/x-ndjson';
    const asLines = lines?.map((line) => `${JSON.stringify(line)}\n`).join('');
    const sent = asLines ?? (body === undefined ? null : JSON.stringify(body));
    const response = await fetch(`http://127.0.0.1:${this.strapi.config.get('server.port')}/api${path}`, {
      method,
      headers,
      body: sent,
    });
    if (response.ok) return response;
    const { error } = (await response.json().catch(() => ({}))) as {
      error?: { message: string; details?: { code?: string } };
    };
    throw new Refused(response.status, error?.message ?? `${response.status}`, error?.details?.code);
  }

  /** The `data` of an answer, of the type that the page knows it to be. */
  async read<T>(path: string, asked?: Asked): Promise<T> {
    return ((await (await this.ask(path, asked)).json()) as { data: T }).data;
  }

  /** Tells what happened, where somebody is known. A shop goes on when its notes cannot be written. */
  async tell(...events: object[]): Promise<void> {
    if (!this.token) return;
    try {
      await this.ask('/context-variants/events', { method: 'POST', body: { events } });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.code === 'no-visitor') this.token = null;
    }
  }

  /** Tells, as the shop, what happened to somebody elsewhere. What became of it. */
  async touch(importId: string, line: object): Promise<TouchResult> {
    const path = `/context-variants/touches/import?importId=${importId}`;
    const answer = await this.ask(path, { method: 'POST', lines: [line], as: 'shop' });
    const [first = '{}'] = (await answer.text()).split('\n');
    return JSON.parse(first) as TouchResult;
  }

  /** What is known of who asks, in plain words; null of a stranger. */
  async me(): Promise<Known | null> {
    if (!this.token) return null;
    try {
      return await this.read<Known>(`/context-variants/me?locale=${this.language}`);
    } catch (error) {
      if (error instanceof Refused && error.status === 401) return null;
      throw error;
    }
  }

  async agree(): Promise<void> {
    const consent = { personalisation: true, version: CONSENT_VERSION };
    const { token } = await this.read<{ token: string | null }>('/context-variants/visitors', {
      method: 'POST',
      body: { consent },
    });
    this.keep(token);
    this.answered('yes');
  }

  /** The answer is kept in the browser, so that the question is asked once. */
  answered(word: 'yes' | 'no'): void {
    this.ctx.cookies.set(ANSWER, word, { signed: false, httpOnly: false, sameSite: 'lax', maxAge: YEAR_MS });
  }

  /** The visitor's token in the browser, out of reach of scripts; null takes it back. */
  keep(token: string | null): void {
    this.token = token;
    this.ctx.cookies.set(COOKIE, token, { signed: false, sameSite: 'lax', maxAge: YEAR_MS / 2 });
  }
}
