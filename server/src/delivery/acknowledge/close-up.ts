import { NOTHING, type TextKind } from './language';

// Marks of markdown, and elements of HTML, around nothing: emphasis, code, links, pictures, paragraphs.
// Each alternative begins and ends in one way only: what cannot match is given up at once, however long.
const WRAPPED =
  /(\*{1,3}|_{1,3}|~~|(?<!`)`+)\0+\1|!?\[\0+\](?:\([^)\n]*\))?|<([a-z][a-z0-9]*)\b[^<>]*>\s*\0[\0\s]*<\/\2>/gi;
/** Marks around marks around nothing; nobody writes more. */
const NESTED = 12;
/** A line of which, without marks, only the structure is left: list items, quotes, headings. */
const STRUCTURE = /^(?:[-*+>#]|\d+[.)]|[ \t])*$/;
/** Makes the line above it a heading. */
const UNDERLINE = /^[ \t]*(?:=+|-+)[ \t]*$/;
const GAP = /(?<![ \t])[ \t]*\0[\0 \t]*/g;

function unwrap(text: string, depth = NESTED): string {
  const less = text.replace(WRAPPED, NOTHING);
  return less === text || depth === 0 ? less : unwrap(less, depth - 1);
}

/** Takes out lines of which nothing but structure is left, with the rule that made them a heading. */
function dropLines(text: string): string {
  const lines = text.split('\n');
  const isEmpty = (line: string | undefined): boolean =>
    line?.includes(NOTHING) === true && STRUCTURE.test(line.replaceAll(NOTHING, ''));
  return lines
    .filter((line, i) => !isEmpty(line) && !(UNDERLINE.test(line) && isEmpty(lines[i - 1])))
    .join('\n');
}

/** Nothing is left of a gap before a stop or a new line; between words, one space where there was one. */
function bridge(gap: string, at: number, whole: string): string {
  const after = whole[at + gap.length];
  if (after !== undefined && /[.,;:!?)\]»”\n]/.test(after)) return '';
  return /[ \t]/.test(gap) ? ' ' : '';
}

/**
 * Closes a rendered text up where a tag had nothing to say, so that no double space, empty list item or empty emphasis
 * is left. The edges of a `part` of a longer text keep their space.
 */
export function closeUp(text: string, kind: TextKind, part = false): string {
  if (part) return text.replace(GAP, bridge);
  if (!text.includes(NOTHING)) return kind === 'plain' ? text.trim() : text.trimEnd();
  const whole = kind === 'markdown' ? dropLines(unwrap(text)) : text;
  const closed = whole.replace(GAP, bridge).trimEnd();
  return text.trimStart().startsWith(NOTHING) || kind === 'plain' ? closed.trimStart() : closed;
}
