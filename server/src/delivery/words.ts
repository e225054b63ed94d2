import type { Model, Models } from '../variants';

/** Fewer words are a heading or a teaser: they do not tell how long the page is. */
const FEWEST = 50;
const TEXTS = new Set(['string', 'text', 'richtext']);

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value : [value]).filter(isRow);

const wordsIn = (text: unknown): number =>
  typeof text === 'string' ? (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0) : 0;

/** Words of Strapi's blocks: the texts of their leaves, each a run of its own. */
const wordsInBlocks = (value: unknown): number =>
  rowsOf(value).reduce((sum, node) => sum + wordsIn(node.text) + wordsInBlocks(node.children), 0);

function wordsOf(row: Row, model: Model, models: Models): number {
  let sum = 0;
  for (const { name, type, kind, target } of model.fields.values()) {
    const value = row[name];
    if (value === undefined || value === null) continue;
    if (TEXTS.has(type)) sum += wordsIn(value);
    else if (type === 'blocks') sum += wordsInBlocks(value);
    else if (kind === 'component' || kind === 'zone') {
      for (const part of rowsOf(value)) {
        const inner = models.get(kind === 'zone' ? String(part.__component) : (target ?? ''));
        if (inner) sum += wordsOf(part, inner, models);
      }
    }
  }
  return sum;
}

/**
 * How many words an entry has to read, as it was answered: texts, rich texts and blocks, in its components too, not
 * those of entries it refers to. Undefined where it is too little to tell.
 */
export function lengthOf(entry: object, contentType: string, models: Models): number | undefined {
  const model = models.get(contentType);
  const words = model ? wordsOf(entry as Row, model, models) : 0;
  return words < FEWEST ? undefined : words;
}
