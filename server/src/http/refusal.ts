import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { z } from 'zod';
import type { ErrorCode } from '../../../contract/errors';
import { firstFault } from '../../../contract/fault';

type Details = Readonly<Record<string, unknown>>;

/** 400 with a stable code; `path` names the field. */
export const invalid = (message: string, code: ErrorCode, details: Details = {}): Error =>
  new errors.ValidationError(message, { code, ...details });
/** 401: the token is missing, not ours, or of somebody erased. */
export const noVisitor = (): Error =>
  new errors.UnauthorizedError('No visitor: send a token of POST /visitors in X-Context-Visitor', {
    code: 'no-visitor',
  });
/** 403: the visitor has not agreed. */
export const noConsent = (what: string): Error =>
  new errors.ForbiddenError(`No consent: the visitor has not agreed to ${what}`, { code: 'no-consent' });
/** 413. */
export const tooLarge = (message: string, code: ErrorCode, details: Details = {}): Error =>
  new errors.PayloadTooLargeError(message, { code, ...details });

interface WithErrors {
  unauthorized(message: string, details: unknown): void;
  forbidden(message: string, details: unknown): void;
}

/**
 * Answers a 401, 403 or 409 of ours. Strapi's authorisation wraps all controllers and would answer errors of the first
 * two itself, without their details; of 409 it knows nothing. Returns whether the error was one of them.
 */
export function answerRefusal(ctx: Context, error: unknown): boolean {
  const answer = ctx as Context & WithErrors;
  if (error instanceof errors.UnauthorizedError) answer.unauthorized(error.message, error.details);
  else if (error instanceof errors.ForbiddenError) answer.forbidden(error.message, error.details);
  else if (error instanceof errors.ApplicationError && 'status' in error && error.status === 409) {
    const { name, message, details } = error;
    ctx.status = 409;
    ctx.body = { data: null, error: { status: 409, name, message, details } };
  } else return false;
  return true;
}

/** Answers 429 or 503 in Strapi's error format, with Retry-After in seconds. */
export function askToRetry(
  ctx: Context,
  status: 429 | 503,
  code: ErrorCode,
  message: string,
  seconds: number,
): void {
  ctx.set('Retry-After', String(Math.max(1, Math.ceil(seconds))));
  ctx.status = status;
  const name = status === 429 ? 'RateLimitError' : 'ServiceUnavailableError';
  ctx.body = { data: null, error: { status, name, message, details: { code } } };
}

/** Parses input; throws a 400 `invalid` that names the field. */
export function read<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const { message, path } = firstFault(parsed.error);
  throw invalid(message, 'invalid', { path });
}
