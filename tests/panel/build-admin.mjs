// Gives the fixture app an admin to look at: that of the shop, which is made of the same plugin. Builds it where it is
// missing or older than its sources (1 to 2 minutes).
import fs from 'node:fs';
import path from 'node:path';
import { root, run } from '../../.config/prepare.mjs';
import { adminIsCurrent, rememberBuild } from '../../examples/shop/demo-builds.mjs';

const shop = path.join(root, 'examples/shop');
const built = path.join(shop, 'dist/build');
const served = path.join(root, 'tests/app/build');
const bin = (name) => path.join(root, 'node_modules', name);

if (!adminIsCurrent()) {
  await run(process.execPath, [bin('@strapi/strapi/bin/strapi.js'), 'build'], {
    cwd: shop,
    env: {
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      NODE_PATH: bin('@strapi/design-system/node_modules'),
    },
    log: console.log,
  });
  rememberBuild();
}
fs.rmSync(served, { recursive: true, force: true });
fs.cpSync(built, served, { recursive: true });
