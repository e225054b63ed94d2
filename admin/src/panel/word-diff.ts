/** A run of words that both texts have, or one alone. */
export interface Piece {
  readonly text: string;
  readonly isOwn: boolean;
}

/** Longer texts are shown without marks: comparing takes time with the square of their words. */
const MOST_WORDS = 600;

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

/** Length of the longest common run of words from each pair of places on. */
function lengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (row: number, column: number) => table[row]?.[column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      const best =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
      const line = table[row];
      if (line) line[column] = best;
    }
  }
  return table;
}

/** What `after` says, in pieces that tell which words `before` did not have. */
export function newWords(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return [{ text: after, isOwn: false }];
  const table = lengths(a, b);
  const pieces: Piece[] = [];
  const put = (text: string, isOwn: boolean) => {
    const last = pieces.at(-1);
    if (last?.isOwn === isOwn) pieces[pieces.length - 1] = { text: last.text + text, isOwn };
    else pieces.push({ text, isOwn });
  };
  for (let row = 0, column = 0; column < b.length;) {
    const word = b[column] ?? '';
    if (a[row] === word) {
      put(word, false);
      row += 1;
      column += 1;
    } else if (row < a.length && (table[row + 1]?.[column] ?? 0) >= (table[row]?.[column + 1] ?? 0)) row += 1;
    else {
      put(word, true);
      column += 1;
    }
  }
  return pieces;
}
