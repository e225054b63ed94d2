import { createHmac } from 'node:crypto';

/** How often a person may come back after an erasure, as somebody new each time. */
const LIVES = 8;

/** The names that an identifier may stand for, the first life first: 64 hex digits each. */
export type Identifiers = (identifier: string) => readonly string[];

/** Names people by an HMAC of what the site knows them by, so that nobody without the secret can tell who is kept. */
export function createIdentifiers(secret: string): Identifiers {
  const key = createHmac('sha256', secret).update('context-variants identifier').digest();
  return (identifier) =>
    Array.from({ length: LIVES }, (_, life) =>
      createHmac('sha256', key).update(`${life} ${identifier}`).digest('hex'),
    );
}
