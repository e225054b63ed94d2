import fs from 'node:fs';
import { header } from '../harness/exchange';
import { filledDir } from '../harness/filled';
import { describeWith } from '../harness/needs';
import { cachingNginx } from '../harness/nginx';
import { spawn, type Spawned } from '../harness/spawn';
import { neverMixesVisitors, type Cached } from './shared-cache';

describeWith('nginx', 'nginx with proxy_cache in front', (binary) => {
  let app: Spawned;
  let proxy: Awaited<ReturnType<typeof cachingNginx>>;
  let cached: Cached;
  beforeAll(async () => {
    const { dir, ids } = await filledDir();
    app = await spawn({ dir });
    proxy = await cachingNginx(binary, app.url);
    const isHit: Cached['isHit'] = (answer) => header(answer, 'X-Cache-Status') === 'HIT';
    cached = { front: proxy.url, origin: app.url, ids, isHit };
  });
  afterAll(async () => {
    await proxy?.stop();
    await app?.stop();
    if (app) fs.rmSync(app.dir, { recursive: true });
  });

  neverMixesVisitors(() => cached);
});
