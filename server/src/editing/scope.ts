import type { Context } from 'koa';

/** The variant that a request of the edit view is about. */
export interface Scope {
  readonly key: string;
  /** The entry it belongs to, where the request says so: the edit view hands its URL on to requests for others. */
  readonly of: string | null;
}

const NAMES = { key: 'variant', of: 'variantOf' } as const;

/**
 * Reads the scope from the URL as it came in: i18n empties the parsed query of every write. Both forms count:
 * `plugins[context-variants][variant]=KEY` and, as the content manager flattens it, `variant=KEY`.
 */
export function scopeOf(ctx: Context): Scope | null {
  const { searchParams } = new URL(ctx.originalUrl, 'http://host.invalid');
  const read = (name: string): string | null =>
    searchParams.get(`plugins[context-variants][${name}]`) ?? searchParams.get(name);
  const key = read(NAMES.key);
  return key === null || key === '' ? null : { key, of: read(NAMES.of) };
}

/** The scope, where it is about that entry. */
export function scopeFor(ctx: Context, documentId: string | null): Scope | null {
  const scope = scopeOf(ctx);
  return scope && (scope.of === null || scope.of === documentId) ? scope : null;
}
