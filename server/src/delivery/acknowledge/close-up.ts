import { NOTHING, type TextKind } from './language';

// Marks of markdown around nothing: emphasis, code, links and pictures.
const WRAPPED = /(\*{1,3}|_{1,3}|~~|`+)\0+\1|!?\[\0+\](?:\([^)\n]*\))?/g;
// A line of which only its structure is left: list items, quotes, headings. A rule below it would make another heading.
const EMPTY_LINE =
  /(^|\n)[ \t]*(?:(?:[-*+]|\d+[.)]|#{1,6}|>)[ \t]*)*\0[\0 \t]*(?:\n[ \t]*(?:=+|-+)[ \t]*(?=\n|$))?(?=\n|$)/g;
const GAP = /[ \t]*\0[\0 \t]*/g;

function unwrap(text: string): string {
  const less = text.replace(WRAPPED, NOTHING);
  return less === text ? text : unwrap(less);
}

/** Nothing is left of a gap before a stop or at the end of a line; between words, one space where there was one. */
function bridge(gap: string, at: number, whole: string): string {
  const after = whole[at + gap.length];
  if (after !== undefined && /[.,;:!?)\]»”]/.test(after)) return '';
  return /[ \t]/.test(gap) ? ' ' : '';
}

/**
 * Closes a rendered text up where a tag had nothing to say, so that no double space, empty list item or empty emphasis
 * is left. The edges of a `part` of a longer text keep their space.
 */
export function closeUp(text: string, kind: TextKind, part = false): string {
  if (!text.includes(NOTHING)) return text;
  const whole = kind === 'markdown' ? unwrap(text).replace(EMPTY_LINE, '') : text;
  const closed = whole.replace(GAP, bridge);
  return part ? closed : closed.replace(/[ \t]+(?=\n|$)/g, '').replace(/^[ \t]+/, '');
}
