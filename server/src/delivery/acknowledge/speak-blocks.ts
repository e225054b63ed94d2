import type { Json } from '../../../../contract/variant';

type Node = { readonly [key: string]: Json };

const isNode = (value: Json | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wordsOf = (node: Node): string =>
  typeof node.text === 'string'
    ? node.text
    : Array.isArray(node.children)
      ? node.children.filter(isNode).map(wordsOf).join('')
      : '';

/** All text nodes of a block, in their order, with where they lie. */
export function textNodes(
  value: Json,
  path: readonly (string | number)[] = [],
): { readonly text: string; readonly path: readonly (string | number)[] }[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => textNodes(one as Json, [...path, index]));
  if (!isNode(value)) return [];
  if (typeof value.text === 'string') return [{ text: value.text, path: [...path, 'text'] }];
  return value.children === undefined ? [] : textNodes(value.children, [...path, 'children']);
}

/**
 * Blocks with their text nodes rendered; nothing else of them changes. A paragraph, item, heading or link of which no
 * word is left because its tags had nothing to say goes; undefined where all goes.
 */
export function speakBlocks(blocks: readonly Json[], render: (text: string) => string): Json[] | undefined {
  const one = (node: Json): Json | undefined => {
    if (!isNode(node)) return node;
    if (typeof node.text === 'string') {
      const text = render(node.text);
      return text === node.text ? node : { ...node, text };
    }
    if (!Array.isArray(node.children)) return node;
    const before = node.children as readonly Json[];
    const children = before.map(one).filter((child) => child !== undefined);
    if (children.length === before.length && children.every((child, i) => child === before[i])) return node;
    const after = { ...node, children };
    return wordsOf(after).trim() === '' ? undefined : after;
  };
  const spoken = blocks.map(one).filter((block) => block !== undefined);
  return spoken.length > 0 ? spoken : undefined;
}
