/** The stable `details.code` of every refusal of ours. */
export const ERROR_CODES = [
  'no-visitor',
  'no-consent',
  'malformed',
  'invalid',
  'too-large',
  'too-many-events',
  'too-many-requests',
  'too-old',
  'unavailable',
  'unknown-name',
  'unknown-value',
  'unknown-entry',
  'unknown-attribute',
  'not-overridable',
  'not-enabled',
  'not-found',
  'forbidden',
  'stale',
  'limit',
  'reserved',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
