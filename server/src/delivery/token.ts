import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN = /^v1\.([0-9a-f]{8})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;

/** Makes and reads visitor tokens: `v1.<key id>.<22 base64url>.<43 base64url>`. */
export interface Tokens {
  /** A new token of 128 random bits, signed with the first key. */
  issue(): string;
  /** The visitor's id as it is stored (64 hex digits), or null where the token is not ours. No I/O. */
  read(token: string): string | null;
}

const keyId = (secret: string): string =>
  createHash('sha256').update(`key id:${secret}`).digest('hex').slice(0, 8);
const sign = (secret: string, text: string): Buffer => createHmac('sha256', secret).update(text).digest();

/** Genuine tokens that are not verified again. */
const REMEMBERED = 10_000;

function verified(token: string, keys: ReadonlyMap<string, string>): string | null {
  const parts = TOKEN.exec(token);
  const secret = parts ? keys.get(parts[1] ?? '') : undefined;
  if (!parts || secret === undefined) return null;
  const [, key, id, signature] = parts as unknown as [string, string, string, string];
  if (!timingSafeEqual(sign(secret, `v1.${key}.${id}`), Buffer.from(signature, 'base64url'))) return null;
  return createHash('sha256').update(id).digest('hex');
}

/** The first secret signs, all verify. `secrets` holds one at least. */
export function createTokens(secrets: readonly [string, ...string[]]): Tokens {
  const keys = new Map([...secrets].reverse().map((secret) => [keyId(secret), secret]));
  const [first] = secrets;
  const genuine = new Map<string, string>();
  return {
    issue: () => {
      const unsigned = `v1.${keyId(first)}.${randomBytes(16).toString('base64url')}`;
      return `${unsigned}.${sign(first, unsigned).toString('base64url')}`;
    },
    read: (token) => {
      const known = genuine.get(token);
      if (known !== undefined) return known;
      const visitor = verified(token, keys);
      if (visitor === null) return null;
      if (genuine.size >= REMEMBERED) genuine.clear();
      genuine.set(token, visitor);
      return visitor;
    },
  };
}

/** Keys of our own out of the app's keys, so that a token proves nothing elsewhere. */
export const derivedSecrets = (appKeys: readonly string[]): string[] =>
  appKeys.map((key) => createHmac('sha256', key).update('context-variants visitor token').digest('hex'));
