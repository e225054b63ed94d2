import type { Context } from 'koa';
import type { ErrorCode } from '../../../contract/errors';
import { invalid, tooLarge } from './refusal';

/** Strapi's own reader of JSON refuses bodies with this key; beacons must not be a way around it. */
export const refusePrototype = (key: string, value: unknown): unknown => {
  if (key === '__proto__') throw new SyntaxError('__proto__');
  return value;
};

/**
 * The JSON body of a request, also of a beacon that came as `text/plain`. Throws 413 `too-large` above `maxBytes`
 * (as received), 400 `malformed` where it is no JSON object.
 */
export function jsonBody(ctx: Context, maxBytes: number): Record<string, unknown> {
  const body: unknown = (ctx.request as { body?: unknown }).body;
  const size =
    typeof body === 'string'
      ? Buffer.byteLength(body)
      : (ctx.request.length ?? Buffer.byteLength(JSON.stringify(body ?? null)));
  if (size > maxBytes)
    throw tooLarge(`The body is larger than ${maxBytes} bytes`, 'too-large', { limit: maxBytes });
  let value = body;
  if (typeof body === 'string' && body !== '') {
    try {
      value = JSON.parse(body, refusePrototype) as unknown;
    } catch {
      throw invalid('The body is not JSON', 'malformed');
    }
  }
  if (value === undefined || value === '') return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid('The body must be a JSON object', 'malformed');
  }
  return value as Record<string, unknown>;
}

const CODES: Readonly<Record<number, ErrorCode>> = { 400: 'malformed', 413: 'too-large' };

/**
 * Bodies that Strapi's own reader refuses never reach a controller: this gives their answers the stable code that all
 * refusals of ours have.
 */
export function codeRefusedBodies(ctx: Context, prefix: string): void {
  const code = CODES[ctx.status];
  if (!code || !ctx.path.startsWith(`${prefix}/context-variants/`)) return;
  const { error } = (ctx.body ?? {}) as { error?: { details?: { code?: string } } };
  if (error && error.details?.code === undefined) error.details = { ...error.details, code };
}
