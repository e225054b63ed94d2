import { createHash } from 'node:crypto';

/**
 * Where a visitor falls within a scope, 0 (inclusive) to 1 (exclusive): always the same place, evenly spread, and
 * independent between scopes.
 */
export function bucketOf(salt: string, scope: string, visitor: string): number {
  const digest = createHash('sha256').update(`${salt}:${scope}:${visitor}`).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}
