import { TypeGuards, type Token } from 'liquidjs';

const { isNumberToken, isPropertyAccessToken, isQuotedToken, isWordToken } = TypeGuards;

/** A fact that a text names, such as `visitor.shortlist.size`; a segment that is worked out is null. */
export interface NamedFact {
  readonly segments: readonly (string | number | null)[];
  readonly token: Token;
}

/** The fact that an operand names; undefined for what is written out. */
export function factOf(token: Token): NamedFact | undefined {
  if (!isPropertyAccessToken(token)) return undefined;
  const segments = token.props.map((part) =>
    isQuotedToken(part) || isWordToken(part) || isNumberToken(part) ? part.content : null,
  );
  return { segments: token.variable ? [null, ...segments] : segments, token };
}

/** What of a list may be asked for. */
export const OF_LISTS = ['size', 'first', 'last'];

/** The name of a fact as people write it; what is asked of its list is left out, a place in it is not. */
export function nameOf({ segments }: NamedFact): string {
  const last = segments.at(-1);
  const whole = typeof last === 'string' && segments.length > 2 && OF_LISTS.includes(last);
  return (whole ? segments.slice(0, -1) : segments).map((one) => one ?? '?').join('.');
}
