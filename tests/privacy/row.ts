import fs from 'node:fs';
import path from 'node:path';
import type { ConsentMode } from '../../contract/consent';

/** What a visitor says to `POST /visitors`, or has said to it before. */
const SAYS = {
  nothing: {},
  yes: { consent: { personalisation: true, measurement: true } },
  personalisation: { consent: { personalisation: true, measurement: false } },
  measurement: { consent: { personalisation: false, measurement: true } },
  no: { consent: { personalisation: false, measurement: false } },
} as const;
export type Says = keyof typeof SAYS;
export const bodyOf = (says: Says): object => SAYS[says];

/**
 * One row of the matrix. A visitor who stands as `earlier` says, comes with Global Privacy Control or without, says
 * something to `POST /visitors`, sends an event, does what `then` lists, and reads an entry.
 */
export interface Row {
  readonly mode: ConsentMode;
  /** What was said on an earlier visit; `implied`: nothing; `no`: taken back; `none`: there was no visit. */
  readonly earlier: Says | 'none' | 'implied' | 'erased';
  readonly gpc: 'gpc' | '-';
  readonly says: Says;
  /** Steps with ` + ` between. */
  readonly then: string;
  /** Answered by `POST /visitors`. */
  readonly token: 'none' | 'new' | 'same';
  readonly cookie: 'none' | 'set' | 'taken back';
  /** What became of the last event sent. */
  readonly events: string;
  /** Variant and reason. */
  readonly served: string;
  /** What stands of the visitor in the end: purposes, `neither`, `no row` or `tombstone`. */
  readonly consent: string;
  /** Events in the end, each with the purposes it is kept for. */
  readonly kept: string;
}

/** All rows of `matrix.csv`. */
export function matrix(): Row[] {
  const text = fs.readFileSync(path.join(__dirname, 'matrix.csv'), 'utf8');
  const [names = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return lines.map((line) => Object.fromEntries(names.map((name, i) => [name, line[i]])) as unknown as Row);
}

/** A row as a sentence. */
export function sentence({ earlier, gpc, says, then }: Row): string {
  const before = earlier === 'none' ? 'whoever comes first' : `whoever stood at “${earlier}”`;
  const signal = gpc === 'gpc' ? ' with the signal' : '';
  const after = then === 'nothing' ? '' : `, then: ${then}`;
  return `${before}${signal} and says ${says}${after}`;
}
