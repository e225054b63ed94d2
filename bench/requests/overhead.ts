import fs from 'node:fs';
import { createStrapi, type Core } from '@strapi/strapi';
import { APP, environment, freshDir } from '../../tests/harness/settings';
import { cpu, median, type Result } from '../measure';
import { seed, visitors, write } from './articles';
import { askInside, type Answer } from './inside';
import { gate, takeSpent, timePlugin } from './timed';

const PAIRS = 240;
/** Pairs before the first that counts: a server runs for long, and what runs once a request is compiled late. */
const WARM_UP = 800;
const LIST = '/api/articles?pagination[pageSize]=25&populate[cover]=true';
const LIST_SEO = '/api/articles?pagination[pageSize]=25&populate[cover]=true&populate[seo][populate]=image';

interface Case {
  readonly name: string;
  readonly url: string;
  /** Stage whose variants the visitor gets. */
  readonly stage: string;
  /** SQL statements that may be added. */
  readonly statements: number;
  /** What the answer must hold, so that the case measures what it says. */
  readonly proof: string;
}

type Ask = (url: string, headers?: Record<string, string>) => Promise<Answer>;

async function measure(one: Case, ask: Ask, token: string, strapi: Core.Strapi): Promise<Result> {
  const headers = { 'x-context-visitor': token, 'x-context-record': 'off' };
  let statements = 0;
  const count = (): void => void (statements += 1);
  strapi.db.connection.on('query', count);
  const request = async (
    open: boolean,
  ): Promise<{ ours: number; cpu: number; statements: number; answer: Answer }> => {
    gate.open = open;
    takeSpent();
    statements = 0;
    const begun = cpu();
    const answer = await ask(one.url, headers);
    return { ours: takeSpent(), cpu: (cpu() - begun) * 1000, statements, answer };
  };
  for (let i = 0; i < WARM_UP; i += 1) {
    await request(true);
    await request(false);
  }
  const [opened, closed] = [await request(true), await request(false)];
  if (!opened.answer.body.includes(one.proof))
    throw new Error(`${one.name}: the answer does not hold "${one.proof}"`);
  const added = opened.statements - closed.statements;
  if (added > one.statements)
    throw new Error(`${one.name}: ${added} SQL statements added, ${one.statements} expected`);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    ours.push((await request(true)).ours);
    theirs.push((await request(false)).cpu);
  }
  strapi.db.connection.removeListener('query', count);
  const base = median(theirs);
  const sorted = [...ours].sort((a, b) => a - b);
  const at = (share: number): number => (sorted[Math.floor(share * (PAIRS - 1))] as number) / base;
  return {
    name: one.name,
    unit: `ms a request (+${added} SQL)`,
    ours: median(ours),
    yardstick: base,
    yardstickName: 'CPU of the same request with the gate closed',
    ratio: median(ours) / base,
    rounds: PAIRS,
    spread: [at(0.1), at(0.9)],
  };
}

/** What the plugin adds to content requests on a real Strapi in this process. */
export async function run(): Promise<Result[]> {
  timePlugin();
  const dir = freshDir();
  Object.assign(process.env, environment({}, dir));
  const strapi = await createStrapi({ appDir: APP, distDir: APP }).load();
  strapi.server.mount();
  try {
    const ask = askInside(strapi);
    const { ids, image } = await seed(strapi);
    const tokens = await visitors(strapi, ids);
    const by = (one: Case): Promise<Result> => measure(one, ask, tokens.get(one.stage) as string, strapi);
    const cases: Omit<Case, 'name'>[] = [
      { url: LIST, stage: 'compare', statements: 0, proof: 'Side by side.' },
      { url: LIST, stage: 'decide', statements: 1, proof: 'other' },
      { url: LIST_SEO, stage: 'own', statements: 1, proof: 'Owning' },
      {
        url: `/api/articles/${ids[0]}?populate[cover]=true`,
        stage: 'compare',
        statements: 0,
        proof: 'Side by side.',
      },
    ];
    const [scalar, media, component, single] = cases as [Case, Case, Case, Case];
    const untouched = await by({ ...scalar, name: 'list-untouched-overhead', proof: 'Article 1' });
    await write(strapi, ids, image);
    return [
      await by({ ...scalar, name: 'list-scalar-overhead' }),
      await by({ ...media, name: 'list-media-overhead' }),
      await by({ ...component, name: 'list-component-overhead' }),
      untouched,
      await by({ ...single, name: 'one-overhead' }),
    ];
  } finally {
    gate.open = true;
    await strapi.destroy();
    fs.rmSync(dir, { recursive: true, force: true });
  }
}
