import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../harness/settings';

const PEOPLE = 40;
/** Every so many lines one is bad. */
const BAD = 997;
const ID = 'bulk';

/** A file of touches, to be imported by the command and killed on the way. */
export interface Bulk {
  readonly file: string;
  /** Who is in it: they have to be known before. */
  readonly identifiers: readonly string[];
  /** Ids of the events that must be kept, once each. */
  readonly good: readonly string[];
  /** Numbers of the lines that must be named. */
  readonly bad: readonly number[];
}

const isBad = (line: number): boolean => line % BAD === 0;
const lineOf = (_: unknown, i: number): string =>
  JSON.stringify({
    identifier: `bulk ${i % PEOPLE}`,
    ...{ type: 'email_open', channel: 'email' },
    ...(isBad(i + 1) && { seconds: 'many' }),
  });

/** Writes a file of so many lines. */
export function bulkOf(file: string, lines: number): Bulk {
  fs.writeFileSync(file, `${Array.from({ length: lines }, lineOf).join('\n')}\n`);
  const numbers = Array.from({ length: lines }, (_, i) => i + 1);
  return {
    file,
    identifiers: Array.from({ length: PEOPLE }, (_, i) => `bulk ${i}`),
    good: numbers.filter((one) => !isBad(one)).map((one) => `${ID}:${one}`),
    bad: numbers.filter(isBad),
  };
}

export interface Site {
  /** Of the content API. */
  readonly url: string;
  readonly key: string;
}

/** What the command printed, and the steps it told of. */
interface Printed {
  readonly out: string;
  readonly steps: readonly string[];
}

/** Runs the command; kills it once it has told of so many steps. `step` hears of each. */
export const importing = (
  file: string,
  { url, key }: Site,
  killAfter = Infinity,
  step: () => void = () => undefined,
): Promise<Printed> =>
  new Promise((resolve, reject) => {
    const command = path.join(ROOT, 'bin/import-touches.mjs');
    const env = { ...process.env, CONTEXT_VARIANTS_TOKEN: key };
    const child = spawn(process.execPath, [command, file, '--url', url, '--id', ID], { env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
      step();
      if (err.split('\n').length > killAfter) child.kill('SIGKILL');
    });
    child.once('error', reject);
    child.once('close', () => resolve({ out, steps: err.trim().split('\n') }));
  });

/** Imports a file with the command killed and started again twice: what the history keeps, and what is named. */
export async function killedTwice(
  { file, good, bad }: Bulk,
  site: Site,
  killAfter: number,
  keptIds: () => Promise<string[]>,
  step?: () => void,
): Promise<void> {
  const killed = [await importing(file, site, killAfter), await importing(file, site, killAfter)];
  expect(killed.map(({ out }) => out)).toEqual(['', '']);
  const { out, steps } = await importing(file, site, Infinity, step);
  const lines = good.length + bad.length;
  expect(JSON.parse(out)).toMatchObject({ lines });
  expect(steps.at(-1)).toMatch(new RegExp(`^100 %  line ${lines}: `));

  const kept = (await keptIds()).filter((id) => id.startsWith(`${ID}:`));
  expect(kept.length).toBe(good.length);
  expect(new Set(kept)).toEqual(new Set(good));
  const named = fs.readFileSync(`${file}.${ID}.rejected.ndjson`, 'utf8').trim().split('\n');
  expect(named.map((one) => JSON.parse(one)).map((one) => [one.line, one.path[0]])).toEqual(
    bad.map((one) => [one, 'seconds']),
  );
}
