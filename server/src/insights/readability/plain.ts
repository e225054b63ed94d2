import MarkdownIt from 'markdown-it';
import type { Json } from '../../../../contract/variant';

const markdown = new MarkdownIt();

/** Characters that are read of one text: some 15,000 words. */
const MOST = 100_000;
/** Liquid tokens: what they will say is not known here. All marks are bounded, or one that never ends takes for ever. */
const TOKENS = /\{\{[\s\S]{0,400}?\}\}|\{%[\s\S]{0,400}?%\}/g;
/** Stands for a token while markdown is read, so that the marks around it still pair. */
const STAND_IN = '\uE000';
const UNREAD = /<!--[\s\S]{0,4000}?-->|<(script|style|pre|code)\b[\s\S]{0,4000}?<\/\1\s*>/gi;
const BREAKS =
  /<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|section|table|td|th|tr|ul)\b[^<>]*>/gi;
const TAGS = /<\/?[a-z][^<>]*>/gi;

const clean = (text: string): string => text.replaceAll(STAND_IN, '').replace(/\s+/g, ' ').trim();

/** Paragraphs of a text without marks: each line is one. */
export const paragraphsOfText = (text: string): string[] =>
  text.slice(0, MOST).replace(TOKENS, ' ').split(/\n+/).map(clean).filter(Boolean);

/** Paragraphs of markdown, of HTML, or of a mix: one for each block. Code, pictures and addresses are left out. */
export function paragraphsOfRichText(text: string): string[] {
  const bare = text
    .slice(0, MOST)
    .replace(TOKENS, STAND_IN)
    .replace(UNREAD, ' ')
    .replace(BREAKS, '\n\n')
    .replace(TAGS, '');
  return markdown
    .parse(
      bare.replace(/^[ \t]+/gm, (indent) => indent.replace(/ {4}|\t/g, ' ')),
      {},
    )
    .flatMap((token) => (token.type === 'inline' ? [token.children ?? []] : []))
    .map((inline) =>
      inline.map(({ type, content }) =>
        type === 'text' ? content : type === 'softbreak' || type === 'hardbreak' ? ' ' : '',
      ),
    )
    .map((parts) => clean(parts.join('')))
    .filter(Boolean);
}

type Node = { readonly [key: string]: Json };
const isNode = (value: Json | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const children = (node: Node): readonly Json[] => (Array.isArray(node.children) ? node.children : []);
const textOf = (node: Node): string =>
  typeof node.text === 'string' ? node.text : children(node).filter(isNode).map(textOf).join('');

/** Paragraphs of Strapi's blocks, list items one by one. Code is left out. */
export function paragraphsOfBlocks(blocks: Json | undefined): string[] {
  if (!Array.isArray(blocks)) return [];
  return blocks.filter(isNode).flatMap((block: Node): string[] => {
    if (block.type === 'code' || block.type === 'image') return [];
    return block.type === 'list' ? paragraphsOfBlocks(children(block)) : paragraphsOfText(textOf(block));
  });
}
