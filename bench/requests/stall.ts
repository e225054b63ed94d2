import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { Agent, get } from 'node:http';
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { allow, reading } from '../../tests/harness/fill';
import { APP, environment, freshDir } from '../../tests/harness/settings';
import { spawn } from '../../tests/harness/spawn';
import { newVisitor } from '../../tests/harness/visitor';
import { median, type Result } from '../measure';
import type { Spell } from './letter-writer';

/** Many short windows in turn: whatever else the machine does falls on all kinds alike. */
const ROUNDS = 25;
/** Content requests of one window, and the time between two, in ms. */
const REQUESTS = 100;
const PACE = 20;
const REQUESTS_PER_SECOND = 20;
const EVENTS_PER_REQUEST = 100;
const VISITORS = 40;
const LIST = '/api/notes?pagination[pageSize]=25';
const LIMITS = { requestsPerMinute: 1_000_000 };

/** A directory with 25 notes, whose type does not vary, and as many articles to read about. */
async function filled(): Promise<{ dir: string; documentIds: string[] }> {
  const dir = freshDir();
  Object.assign(process.env, environment({}, dir));
  const strapi = await createStrapi({ appDir: APP, distDir: APP }).load();
  try {
    await allow(strapi, [...reading('note'), ...reading('article')]);
    const documentIds: string[] = [];
    for (let i = 0; i < 25; i += 1) {
      const note = { title: `Note ${i}`, content: 'Sit down, then measure. '.repeat(20) };
      await strapi.documents('api::note.note').create({ data: note as never });
      const article = { title: `Article ${i}`, slug: `article-${i}`, sku: `A-${i}` };
      const made = await strapi
        .documents('api::article.article')
        .create({ data: article as never, status: 'published' });
      documentIds.push(made.documentId);
    }
    return { dir, documentIds };
  } finally {
    await strapi.destroy();
  }
}

/** Resolves once the answer has arrived in full. Throws unless it is a 200. */
function fetchOnce(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (incoming) => {
      incoming.resume();
      incoming.on('end', () =>
        incoming.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${incoming.statusCode}`)),
      );
    }).on('error', reject);
  });
}

/** Latencies in ms of content requests sent at a steady pace, each from when it was due. */
async function latencies(url: string, agent: Agent): Promise<number[]> {
  const begun = performance.now();
  const all: Promise<number>[] = [];
  for (let i = 0; i < REQUESTS; i += 1) {
    const due = begun + i * PACE;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const sent = Math.max(due, performance.now());
    all.push(fetchOnce(url, agent).then(() => performance.now() - sent));
  }
  return Promise.all(all);
}

const p99 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? NaN;

async function spellOf<T>(writer: ChildProcess, work: () => Promise<T>): Promise<{ value: T; spell: Spell }> {
  writer.send('start');
  const value = await work();
  const told = once(writer, 'message');
  writer.send('stop');
  const [spell] = (await told) as [Spell];
  return { value, spell };
}

/** How much the slowest plain content requests slow down while 2,000 events a second arrive on SQLite. */
export async function run(): Promise<Result[]> {
  const { dir, documentIds } = await filled();
  const app = await spawn({ dir, plugin: { limits: LIMITS } });
  // Strapi ends idle connections after 5 s; ours must go first.
  const agent = new Agent({ keepAlive: true, timeout: 2000 });
  const tokens: string[] = [];
  for (let i = 0; i < VISITORS; i += 1) tokens.push((await newVisitor(app.url)).token);
  const orders = {
    url: app.url,
    tokens,
    documentIds,
    requestsPerSecond: REQUESTS_PER_SECOND,
    eventsPerRequest: EVENTS_PER_REQUEST,
  };
  const writer = fork(path.join(__dirname, 'letter-writer.ts'), [JSON.stringify(orders)], {
    execArgv: ['-r', path.resolve(__dirname, '../../.config/register.cjs')],
  });
  try {
    await once(writer, 'message');
    const ask = (): Promise<number[]> => latencies(`${app.url}${LIST}`, agent);
    await ask();
    await spellOf(writer, ask);
    const rounds: { calm: number; busy: number; control: number }[] = [];
    const rates: number[] = [];
    const busily = async (): Promise<number> => {
      const { value, spell } = await spellOf(writer, ask);
      if (spell.failed > 0) throw new Error(`${spell.failed} requests with events failed`);
      rates.push((spell.acknowledged / spell.took) * 1000);
      return p99(value);
    };
    const calmly = async (): Promise<number> => p99(await ask());
    for (let round = 0; round < ROUNDS; round += 1) {
      // the busy window lies between two calm ones, in every other round before both
      const early = round % 2 === 1 ? await busily() : NaN;
      const calm = await calmly();
      const busy = Number.isNaN(early) ? await busily() : early;
      rounds.push({ calm, busy, control: await calmly() });
    }
    const growth = rounds.map(({ calm, control, busy }) => busy / ((calm + control) / 2) - 1);
    const noise = rounds.map(({ calm, control }) => control / calm - 1).sort((a, b) => a - b);
    const at = (share: number): string => ((noise[Math.floor(share * (ROUNDS - 1))] ?? NaN) * 100).toFixed(0);
    console.log(
      `ingest-stall-overhead: no events against no events ${at(0.5)} % (${at(0.25)} to ${at(0.75)} % in half of the rounds)`,
    );
    const sorted = [...growth].sort((a, b) => a - b);
    return [
      {
        name: 'ingest-stall-overhead',
        unit: `ms p99 of a list (${Math.round(median(rates))} events/s acknowledged)`,
        ours: median(rounds.map(({ busy }) => busy)),
        yardstick: median(rounds.map(({ calm }) => calm)),
        yardstickName: 'the same requests while no events arrive',
        ratio: median(growth),
        rounds: ROUNDS,
        spread: [sorted[Math.floor(ROUNDS * 0.1)] ?? NaN, sorted[Math.floor(ROUNDS * 0.9)] ?? NaN],
      },
    ];
  } finally {
    writer.disconnect();
    agent.destroy();
    await app.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  }
}
