import type { Outcome } from '../session';

interface Body {
  readonly data?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Whether something is still answered at a pointer below `data`: an error may have taken it out. */
function isAnswered(data: unknown, pointer: Outcome['pointer']): boolean {
  let at: unknown = data;
  for (const part of pointer) at = (at as Record<string | number, unknown> | null | undefined)?.[part];
  return at !== null && at !== undefined;
}

/**
 * A GraphQL answer with the reasons beside it, in `extensions.contextVariants`.
 *
 * @param reasons what is said of one outcome, its pointer made into a path
 */
export function withReasons(
  text: string,
  outcomes: readonly Outcome[],
  reasons: (outcome: Outcome) => object,
): string {
  const body = JSON.parse(text) as Body;
  const contextVariants = outcomes.filter(({ pointer }) => isAnswered(body.data, pointer)).map(reasons);
  return `${JSON.stringify({ ...body, extensions: { ...body.extensions, contextVariants } })}\n`;
}
