const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// What CommonMark and its common extensions read as markup inside a line.
const MARKUP = /[&<>"'\\`*_[\](){}!#|~$^=@]|:(?=\/\/)|\.(?=\S)|-(?=-)/g;
// What they read as a list, a heading or a rule where a line begins.
const OPENING = /^(?:[-+:]|\d+(?=[.)]))/;

const reference = (text: string): string =>
  [...text].map((one) => ENTITIES[one] ?? `&#${one.codePointAt(0)};`).join('');

/**
 * A value as it stands in markdown so that it is read as the text it is. Character references, not backslashes: they
 * hold in raw HTML too, and CommonMark never takes them for markup (0.31.2, section 2.5).
 */
export const escapeMarkdown = (text: string): string =>
  text.replace(MARKUP, reference).replace(OPENING, reference);
