import fs from 'node:fs';
import { header } from '../harness/exchange';
import { filledDir } from '../harness/filled';
import { spawn, type Spawned } from '../harness/spawn';
import { neverMixesVisitors, type Cached } from './shared-cache';

describe('the REST cache plugin inside Strapi', () => {
  let app: Spawned;
  let cached: Cached;
  beforeAll(async () => {
    const { dir, ids } = await filledDir();
    app = await spawn({ dir, restCache: true });
    const isHit: Cached['isHit'] = (answer) => header(answer, 'X-Cache') === 'HIT';
    cached = { front: app.url, origin: app.url, ids, isHit };
  });
  afterAll(async () => {
    await app?.stop();
    if (app) fs.rmSync(app.dir, { recursive: true });
  });

  neverMixesVisitors(() => cached);
});
