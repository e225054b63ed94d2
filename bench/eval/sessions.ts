import fs from 'node:fs';

/** Kinds of pages, in the order in which the file tells them. */
export const PAGE_KINDS = ['account', 'help', 'product'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** One row of the file: a visit to a shop. */
export interface Session {
  /** Pages of each kind. */
  readonly pages: Readonly<Record<PageKind, number>>;
  /** Seconds on the pages of each kind. */
  readonly seconds: Readonly<Record<PageKind, number>>;
  readonly returning: boolean;
  readonly purchase: boolean;
}

/** What is read of the file; all else, above all what leaks the outcome, is not. */
const COLUMNS = {
  account: ['Administrative', 'Administrative_Duration'],
  help: ['Informational', 'Informational_Duration'],
  product: ['ProductRelated', 'ProductRelated_Duration'],
} as const;
const VISITOR = 'VisitorType';
const OUTCOME = 'Revenue';

function numberAt(cells: readonly string[], column: number, line: number, name: string): number {
  const cell = cells[column]?.trim() ?? '';
  const value = Number(cell);
  if (cell === '' || !Number.isFinite(value))
    throw new Error(`line ${line}: "${cell}" in ${name} is no number`);
  // -1 stands for "unknown" in some copies of the set
  return Math.max(0, value);
}

/** Reads a file in the form of the "Online Shoppers Purchasing Intention" set. Throws an Error naming line and column. */
export function readSessions(file: string): Session[] {
  const [head = '', ...lines] = fs
    .readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const names = head.split(',').map((name) => name.trim());
  const place = (name: string): number => {
    const at = names.indexOf(name);
    if (at < 0) throw new Error(`${file} has no column "${name}"`);
    return at;
  };
  const wanted = PAGE_KINDS.map((kind) => [kind, COLUMNS[kind].map(place)] as const);
  const [visitor, outcome] = [place(VISITOR), place(OUTCOME)];
  return lines.flatMap((text, i): Session[] => {
    if (text.trim() === '') return [];
    const cells = text.split(',');
    const read = (which: 0 | 1) =>
      Object.fromEntries(
        wanted.map(([kind, at]) => [kind, numberAt(cells, at[which] ?? -1, i + 2, COLUMNS[kind][which])]),
      ) as Record<PageKind, number>;
    return [
      {
        pages: read(0),
        seconds: read(1),
        returning: cells[visitor]?.trim() === 'Returning_Visitor',
        purchase: /^(true|1)$/i.test(cells[outcome]?.trim() ?? ''),
      },
    ];
  });
}
