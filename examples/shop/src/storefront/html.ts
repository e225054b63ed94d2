/** Markup that may stand in a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = Html | string | number | null | undefined | boolean | readonly Piece[];

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function textOf(piece: Piece): string {
  if (piece === null || piece === undefined || typeof piece === 'boolean') return '';
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'object') return piece.map(textOf).join('');
  return String(piece).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** A template of markup: what is put in is text and escaped, unless it is markup of this template itself. */
export const html = (parts: TemplateStringsArray, ...pieces: Piece[]): Html =>
  new Html(parts.map((part, i) => part + textOf(pieces[i])).join(''));
