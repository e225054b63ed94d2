import fs from 'node:fs';
import { createStrapi } from '@strapi/strapi';
import { APP, environment, freshDir } from '../../tests/harness/settings';
import { cpu, median, type Result } from '../measure';
import { seed, visitors, write } from './articles';
import { askInside, type Answer } from './inside';
import { gate, timePlugin } from './timed';

const PAIRS = 400;
const WARM_UP = 300;
const QUERY = `{ articles(pagination: { pageSize: 25 }) {
  documentId title slug summary content cover { url alternativeText }
} }`;
const PROOF = 'Side by side.';

/**
 * What variants of texts on each of 25 entries add to a GraphQL list. Fields are answered side by side, so the CPU of
 * whole requests is compared, gate open and closed in turn; what closed ones differ by among themselves is told too.
 */
export async function run(): Promise<Result[]> {
  timePlugin();
  const dir = freshDir();
  Object.assign(process.env, environment({ graphql: true }, dir));
  const strapi = await createStrapi({ appDir: APP, distDir: APP }).load();
  strapi.server.mount();
  try {
    const { ids, image } = await seed(strapi);
    const token = (await visitors(strapi, ids)).get('compare') as string;
    await write(strapi, ids, image);
    const ask = askInside(strapi);
    const headers = {
      'content-type': 'application/json',
      'x-context-visitor': token,
      'x-context-record': 'off',
    };
    const body = JSON.stringify({ query: QUERY });
    const request = async (open: boolean): Promise<{ cpu: number; answer: Answer }> => {
      gate.open = open;
      const begun = cpu();
      const answer = await ask('/graphql', headers, body);
      return { cpu: (cpu() - begun) * 1000, answer };
    };
    const [opened, closed] = [(await request(true)).answer.body, (await request(false)).answer.body];
    if (!opened.includes(PROOF) || closed.includes(PROOF) || !closed.includes('Article 1'))
      throw new Error('graphql-list-overhead: the answers do not tell that the gate was open and closed');
    for (let i = 0; i < WARM_UP; i += 1) await request(i % 2 === 0);
    const added: number[] = [];
    const base: number[] = [];
    const noise: number[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const [a, ours, b] = [await request(false), await request(true), await request(false)];
      const theirs = (a.cpu + b.cpu) / 2;
      base.push(theirs);
      added.push(ours.cpu - theirs);
      noise.push(a.cpu - b.cpu);
    }
    const per = median(base);
    const sorted = [...added].sort((a, b) => a - b);
    const at = (share: number): number => (sorted[Math.floor(share * (PAIRS - 1))] as number) / per;
    return [
      {
        name: 'graphql-list-overhead',
        unit: `ms a request; closed ones differ by ${((median(noise) / per) * 100).toFixed(2)} %`,
        ours: median(added),
        yardstick: per,
        yardstickName: 'CPU of the same request with the gate closed',
        ratio: median(added) / per,
        rounds: PAIRS,
        spread: [at(0.1), at(0.9)],
      },
    ];
  } finally {
    gate.open = true;
    await strapi.destroy();
    fs.rmSync(dir, { recursive: true, force: true });
  }
}
