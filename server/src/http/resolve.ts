import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Who } from '../../../contract/identity';
import { resolveSchema, type ResolveEntry } from '../../../contract/resolve';
import { NO_CONTEXT, parseContext, type ContextGrammar } from '../delivery/context-string';
import type { Identifiers } from '../delivery/identifiers';
import type { Ground, Resolving } from '../delivery/resolving';
import type { Tokens } from '../delivery/token';
import { jsonBody } from './body';
import { answerLines, door } from './door';
import { invalid, read } from './refusal';

/** What the door for many recipients needs of the house. */
export interface ResolveHouse {
  readonly tokens: Tokens;
  readonly identifiers: Identifiers;
  readonly resolving: Resolving;
  readonly grammar: ContextGrammar;
  /** Throws unless the caller may do what the action names. */
  verify(auth: unknown, action: string): Promise<void>;
  isPassing(error: unknown): boolean;
}

/** Bytes of the body: Strapi's own limit. */
const BODY_BYTES = 1024 * 1024;

async function groundOf(
  asked: ResolveEntry,
  index: number,
  auth: unknown,
  house: ResolveHouse,
): Promise<Ground> {
  const path = ['entries', index, 'contentType'];
  const action = house.resolving.actionOf(asked.contentType);
  if (action === null)
    throw invalid(`entries.${index}.contentType: there is no such content type`, 'unknown-entry', { path });
  try {
    await house.verify(auth, action);
  } catch {
    const message = `entries.${index}: this token may not read them`;
    throw new errors.ForbiddenError(message, { code: 'forbidden', path });
  }
  try {
    return await house.resolving.ground(asked, auth);
  } catch (error) {
    if (!(error instanceof errors.ValidationError)) throw error;
    throw invalid(`entries.${index}: ${error.message}`, 'invalid', { path: ['entries', index] });
  }
}

/** The names that somebody may have; none for a token that is not ours. */
function namesOf({ token, identifier }: Who, { tokens, identifiers }: ResolveHouse): readonly string[] {
  if (token === undefined) return identifiers(identifier ?? '');
  const name = tokens.read(token);
  return name === null ? [] : [name];
}

async function* asLines(lines: AsyncIterable<unknown>): AsyncGenerator<string, void, void> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

/** `POST /resolve`: what each of many recipients should get, one line a recipient (NDJSON), in their order. */
async function resolve(ctx: Context, house: ResolveHouse): Promise<void> {
  const { recipients, entries, channel, context } = read(resolveSchema, jsonBody(ctx, BODY_BYTES));
  const said = context ? parseContext(context, house.grammar) : NO_CONTEXT;
  if (channel !== undefined && said.channel !== null && said.channel !== channel)
    throw invalid('channel: the context names another one', 'invalid', { path: ['channel'] });
  const explicit = { ...said, channel: channel ?? said.channel };
  const auth: unknown = (ctx.state as { auth?: unknown }).auth;
  const grounds: Ground[] = [];
  for (const [index, asked] of entries.entries()) grounds.push(await groundOf(asked, index, auth, house));
  const people = recipients.map((who) => namesOf(who, house));
  answerLines(ctx, asLines(house.resolving.lines(ctx, people, grounds, explicit)));
}

export const resolveController = (house: () => ResolveHouse) => ({ resolve: door(house, resolve) });

/** For servers of the site: by API token, or by a role that is allowed to. */
export const resolveRoutes = [{ method: 'POST', path: '/resolve', handler: 'resolve.resolve', config: {} }];
