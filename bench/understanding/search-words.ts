import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Understanding } from '../../contract/understanding';
import { createFold, profileAt } from '../../server/src/engine';
import { shippedUnderstanding } from '../../server/src/settings';

/** A search string, labelled with what it tells of the searcher's knowledge. */
export interface Labelled {
  readonly language: string;
  readonly topic: string;
  readonly knowledge: string;
  readonly query: string;
}

/** Half of the strings, by the first byte of their sha256: `tuning` (even) or `kept-out` (odd). */
export type Half = 'tuning' | 'kept-out';

const FILE = path.join(__dirname, '../../tests/data/search-strings.tsv');

/** The labelled strings of one half. */
export function labelled(half: Half): Labelled[] {
  const odd = half === 'kept-out' ? 1 : 0;
  return fs
    .readFileSync(FILE, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line): Labelled => {
      const [language = '', topic = '', knowledge = '', query = ''] = line.split('\t');
      return { language, topic, knowledge, query };
    })
    .filter(({ query }) => createHash('sha256').update(query).digest().readUInt8(0) % 2 === odd);
}

/** What is held of a stranger's knowledge after this one search; null where the string says nothing. */
export function readAlone(query: string, u: Understanding): { value: string; certainty: number } | null {
  const fold = createFold(u);
  const state = fold.empty();
  const base = { visitor: 'v', origin: 'v', id: 'e', channel: 'web', topics: [], documentIds: [] };
  fold.apply(state, [
    { ...base, type: 'search', at: 0, receivedAt: 0, query, personalisation: true, measurement: true },
  ]);
  return profileAt(state, 0, u).attributes['knowledge'] ?? null;
}

export interface Score {
  readonly strings: number;
  /** Share read rightly; where a string says nothing, the middle of the scale counts as read. 0-1. */
  readonly accuracy: number;
  /** Share of the most frequent label. 0-1. */
  readonly majority: number;
  /** Strings from which knowledge is sure enough to act on, and how many of these are right. */
  readonly sure: { readonly strings: number; readonly right: number };
  /** Right and all, by label. */
  readonly byLabel: Readonly<Record<string, readonly [right: number, all: number]>>;
  /** Right and all, by topic. */
  readonly byTopic: Readonly<Record<string, readonly [right: number, all: number]>>;
}

const SURE = 0.6;

/** How well knowledge is read from single search strings. */
export function scoreSearchWords(half: Half, u = shippedUnderstanding()): Score {
  const middle = 'familiar';
  const strings = labelled(half);
  const read = strings.map((one) => ({ ...one, held: readAlone(one.query, u) }));
  const right = read.map(({ knowledge, held }) => (held?.value ?? middle) === knowledge);
  const count = (by: (one: Labelled) => string): Record<string, [number, number]> => {
    const counts: Record<string, [number, number]> = {};
    read.forEach((one, i) => {
      const pair = (counts[by(one)] ??= [0, 0]);
      pair[1] += 1;
      if (right[i]) pair[0] += 1;
    });
    return counts;
  };
  const byLabel = count((one) => one.knowledge);
  const sure = read.flatMap(({ held }, i) => (held && held.certainty >= SURE ? [right[i] === true] : []));
  return {
    strings: strings.length,
    accuracy: right.filter(Boolean).length / strings.length,
    majority: Math.max(...Object.values(byLabel).map(([, all]) => all)) / strings.length,
    sure: { strings: sure.length, right: sure.filter(Boolean).length },
    byLabel,
    byTopic: count((one) => one.topic),
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Prints the score of a half; with `errors`, also what was misread of the tuning half. */
function main([half = 'kept-out', errors]: readonly string[]): void {
  if (half !== 'kept-out' && half !== 'tuning') throw new Error('usage: search-words.ts [kept-out|tuning]');
  const score = scoreSearchWords(half);
  console.log(`${half}: ${percent(score.accuracy)} of ${score.strings} strings read rightly`);
  console.log(`the most frequent label alone: ${percent(score.majority)}`);
  console.log(
    `sure enough to act on: ${score.sure.strings}, ${percent(score.sure.right / score.sure.strings)} of them right`,
  );
  console.log(JSON.stringify(score.byLabel), JSON.stringify(score.byTopic));
  if (errors === undefined || half !== 'tuning') return;
  const u = shippedUnderstanding();
  for (const { knowledge, query } of labelled(half)) {
    const held = readAlone(query, u);
    if ((held?.value ?? 'familiar') !== knowledge)
      console.log(
        `${knowledge} read as ${held?.value ?? 'nothing'} ${held?.certainty.toFixed(2) ?? ''}: ${query}`,
      );
  }
}

if (require.main === module) main(process.argv.slice(2));
