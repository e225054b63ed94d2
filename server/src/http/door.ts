import { Readable } from 'node:stream';
import type { Context } from 'koa';
import type { Consent, ConsentMode } from '../../../contract/consent';
import type { StoredEvent } from '../../../contract/event';
import type { Limits } from '../../../contract/limits';
import type { Profile } from '../../../contract/profile';
import type { Understanding } from '../../../contract/understanding';
import type { Entries } from '../delivery/meaning';
import { identify } from '../delivery/identify';
import type { Tokens } from '../delivery/token';
import { answerRefusal, askToRetry, noVisitor } from './refusal';

/** What becomes of an event that a store is given. */
export type Outcome = 'accepted' | 'duplicate' | 'erased' | 'no-consent' | 'too-old';

/** What the doors for visitors need of the house. */
export interface House {
  readonly tokens: Tokens;
  readonly limits: Limits;
  readonly consentMode: ConsentMode;
  readonly cookieDomain: string | undefined;
  readonly retentionMs: number;
  understanding(): Understanding;
  readonly entries: Entries;
  readonly now: () => number;
  /** Label and slug of a topic, in a language where there is one. */
  topicName(key: string, language: string): { label: string; slug: string | null } | undefined;
  consentOf(visitor: string): Promise<Consent | null>;
  /** Since when a visitor is kept, ms UTC; null where they are not. */
  keptSince(visitor: string): Promise<number | null>;
  /** Whose device counts. */
  readonly requestFacts: 'never' | 'known' | 'always';
  recall(visitor: string, device: string | null): Promise<{ consent: Consent; profile: Profile } | null>;
  record(events: readonly StoredEvent[]): Promise<readonly Outcome[]>;
  /** Null where the visitor was erased. */
  putConsent(visitor: string, consent: Consent): Promise<unknown>;
  forget(visitor: string): Promise<void>;
  /** Takes a device back from the person it belongs to. Whether it belonged to anybody. */
  unlink(name: string): Promise<boolean>;
  isErased(visitor: string): Promise<boolean>;
  /** Everything kept of a visitor, as lines of JSON. */
  lines(visitor: string): AsyncIterable<string>;
  /** Whether an error means that the store is busy or out of reach, so that trying again helps. */
  isPassing(error: unknown): boolean;
}

/**
 * The visitor of a genuine token who was not erased. `inBody` is a token that a beacon carried, which can send no
 * header of ours: it counts where there is none. Throws 401 `no-visitor`.
 */
export async function visitorOf(ctx: Context, house: House, inBody?: unknown): Promise<string> {
  const { visitor } = identify(ctx, house.tokens, typeof inBody === 'string' ? inBody : null);
  if (visitor === null || (await house.isErased(visitor))) throw noVisitor();
  return visitor;
}

const RETRY_SECONDS = 5;

/** Runs a controller; a store that is down or busy answers 503 with Retry-After. Answers are never stored by caches. */
export const door =
  <H extends Pick<House, 'isPassing'>>(house: () => H, action: (ctx: Context, house: H) => Promise<void>) =>
  async (ctx: Context): Promise<void> => {
    ctx.set('Cache-Control', 'private, no-store');
    try {
      await action(ctx, house());
    } catch (error) {
      if (answerRefusal(ctx, error)) return;
      if (!house().isPassing(error)) throw error;
      const message = 'The history is not available at the moment; try again later';
      askToRetry(ctx, 503, 'unavailable', message, RETRY_SECONDS);
    }
  };

/**
 * Answers line by line. Koa leaves an answer open whose source fails half-way: its connection is cut, so that nobody
 * waits for the rest, or takes a part for the whole.
 */
export function answerLines(ctx: Context, lines: AsyncIterable<string>, highWaterMark = 16): void {
  ctx.type = 'application/x-ndjson';
  const body = Readable.from(lines, { highWaterMark });
  body.once('error', () => void (ctx.headerSent && ctx.res.destroy()));
  ctx.body = body;
}

/** The language of sentences: `locale` of the URL, else the browser's first, else English. */
export function languageOf(ctx: Context): string {
  const asked: unknown = ctx.query['locale'];
  const language = typeof asked === 'string' && asked !== '' ? asked : ctx.get('accept-language');
  return language.slice(0, 2).toLowerCase() === 'de' ? 'de' : 'en';
}
