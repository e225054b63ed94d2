import type { TokenReason } from '../../../../contract/token-help';

/** Why a token cannot be said: a reason with its values, to be said in any language, and the words in English. */
export interface TokenRefusal {
  readonly reason: TokenReason;
  readonly values: Readonly<Record<string, string>>;
  readonly message: string;
}

export const refusal = (
  reason: TokenReason,
  message: string,
  values: TokenRefusal['values'] = {},
): TokenRefusal => ({ reason, values, message });
