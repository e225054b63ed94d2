import fs from 'node:fs';
import path from 'node:path';
import type { Result } from './measure';

/** Benchmarks by name; one module may give several. */
const MODULES: readonly (readonly [names: readonly string[], file: string])[] = [
  [['decide-first'], 'decide/first'],
  [['decide-fit', 'decide-large'], 'decide/fit'],
  [['fold'], 'understanding/fold'],
  [['ingest-sqlite'], 'history/ingest-sqlite'],
  [['ingest-postgres'], 'history/ingest-postgres'],
  [['ingest-mysql'], 'history/ingest-mysql'],
  [['recall-warm', 'recall-cold'], 'history/recall'],
  [
    [
      'list-scalar-overhead',
      'list-media-overhead',
      'list-component-overhead',
      'list-untouched-overhead',
      'one-overhead',
    ],
    'requests/overhead',
  ],
  [['graphql-list-overhead'], 'requests/graphql'],
  [['ingest-stall-overhead'], 'requests/stall'],
];

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};

const short = (n: number): string => (n >= 1000 ? Math.round(n).toLocaleString('en') : n.toPrecision(3));

function print(result: Result): void {
  const { name, ours, yardstick, yardstickName, unit, ratio, rounds, spread } = result;
  const share = name.endsWith('-overhead') ? `${(ratio * 100).toFixed(2)} %` : `${ratio.toFixed(2)}x`;
  const range = name.endsWith('-overhead')
    ? `${(spread[0] * 100).toFixed(2)} to ${(spread[1] * 100).toFixed(2)} %`
    : `${spread[0].toFixed(2)} to ${spread[1].toFixed(2)}`;
  console.log(`${name.padEnd(26)} ${share.padStart(9)}   ${short(ours)} against ${short(yardstick)} ${unit}`);
  console.log(`${''.padEnd(26)} ${''.padStart(9)}   ${yardstickName}; ${rounds} rounds, ${range}`);
}

async function main(): Promise<void> {
  const only = option('--only');
  const file = option('--json');
  const known = MODULES.flatMap(([names]) => names);
  if (only !== undefined && !known.includes(only)) {
    throw new Error(`no benchmark "${only}"; there are ${known.join(', ')}`);
  }
  const results: Result[] = [];
  for (const [names, where] of MODULES) {
    if (only !== undefined && !names.includes(only)) continue;
    const module = (await import(path.join(__dirname, where))) as { run(): Promise<Result[]> };
    for (const result of await module.run()) {
      if (only !== undefined && result.name !== only) continue;
      results.push(result);
      print(result);
    }
  }
  if (file !== undefined) fs.writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
