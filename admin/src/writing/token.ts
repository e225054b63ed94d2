import type { SayableFact } from '../../../contract/token-help';

/** How a list of names is joined. */
export type Joined = 'join_or' | 'join_and';

/** What goes between quotation marks: those of the other kind are kept, both at once are not possible. */
const quoted = (words: string): string =>
  words.includes('"') ? `'${words.replaceAll("'", '’')}'` : `"${words}"`;

/** The token that names a fact, and says something else of whom nothing is known. */
export function tokenOf({ name, kind }: SayableFact, joined: Joined, otherwise: string): string {
  const parts = [name, ...(kind === 'list' ? [joined] : []), `default: ${quoted(otherwise.trim())}`];
  return `{{ ${parts.join(' | ')} }}`;
}
