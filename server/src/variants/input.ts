import type { z } from 'zod';
import { refused, written } from './refused';

/** Parses with a schema of the contract; the refusal (`invalid`) names the first wrong place. */
export function parsed<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).map((part) => (typeof part === 'number' ? part : String(part)));
  const place = written(path) || 'the input';
  throw refused('invalid', path, `${place} cannot be used: ${issue?.message ?? 'it is malformed'}.`);
}
