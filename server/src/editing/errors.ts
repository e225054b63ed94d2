import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { z } from 'zod';
import { firstFault } from '../../../contract/fault';

/** 403: the role lacks a right. */
export const forbidden = (what: string): Error =>
  new errors.ForbiddenError(`Your role may not ${what}.`, { code: 'forbidden' });

/** 404 for an entry, or a language of it, that is not there. */
export const noEntry = (message: string): Error =>
  new errors.NotFoundError(message, { code: 'unknown-entry' });

export const noVariant = (key: string, known: readonly string[]): Error =>
  new errors.NotFoundError(`The entry has no variant "${key}". It has: ${known.join(', ') || 'none'}.`, {
    code: 'not-found',
    path: ['variant'],
    known,
  });

/** 409 for a save upon what somebody has changed since. `revision` is that of today. */
export class StaleError extends errors.ApplicationError {
  override name = 'ConflictError' as 'ApplicationError';
  readonly status = 409;
  constructor(what: string, revision: string) {
    super(`${what} Reload it, or save again to overwrite.`, { code: 'stale', path: ['revision'], revision });
  }
}

/** Parses input; the 400 names the field. */
export function parsed<T>(schema: z.ZodType<T>, input: unknown, at: string): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const { message, path } = firstFault(result.error, at ? [at] : []);
  throw new errors.ValidationError(message, { code: 'invalid', path });
}

interface Fault {
  readonly path: readonly (string | number)[];
  /** The attribute, where `path` goes on into its value. */
  readonly attribute?: readonly (string | number)[];
  readonly message: string;
  /** By which the admin says it in the language of the editor, with `values`. */
  readonly reason?: string;
  readonly values?: Readonly<Record<string, string>>;
}

interface Details extends Pick<Fault, 'reason' | 'values'> {
  readonly path?: readonly (string | number)[];
  readonly errors?: readonly Fault[];
}

/**
 * Tells a refusal of an overlay in the form's own terms, so that the message stands at the field: the first one, where
 * a field has several. `details.path` goes on naming the very place.
 */
function inForm(error: unknown): unknown {
  if (!(error instanceof errors.ValidationError)) return error;
  const details = error.details as Details;
  if (details.path?.[0] !== 'overlay') return error;
  const listed: readonly Fault[] = details.errors ?? [
    { ...details, path: details.path, message: error.message },
  ];
  const byField = new Map<string, object>();
  for (const { path, attribute = path, message, reason, values } of listed) {
    const field = attribute.slice(1).map(String);
    const name = field.join('.');
    const said = { path: field, message, name: 'ValidationError', reason, values };
    if (!byField.has(name)) byField.set(name, said);
  }
  return new errors.ValidationError(error.message, {
    ...details,
    errors: [...byField.values()],
  });
}

interface WithErrors {
  forbidden(message: string, details: unknown): void;
}

/**
 * Answers 403 and 409 of ours: Strapi's authorisation would drop the details of the one, and Strapi has no class for
 * the other. All else is Strapi's to answer, refusals of an overlay in the form's own terms.
 */
export async function answering(ctx: Context, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const { status, message, details } = error as { status?: number; message: string; details: unknown };
    if (error instanceof errors.ForbiddenError) (ctx as Context & WithErrors).forbidden(message, details);
    else if (error instanceof errors.ApplicationError && status === 409) {
      ctx.status = status;
      ctx.body = { data: null, error: { status, name: 'ConflictError', message, details } };
    } else throw inForm(error);
  }
}
