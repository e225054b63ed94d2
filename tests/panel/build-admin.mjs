// Gives the fixture app an admin to look at: that of the shop, which is made of the same plugin. Builds it where it is
// missing or older than its sources (1 to 2 minutes).
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root, run } from '../../.config/prepare.mjs';
import { adminIsCurrent, adminMadeOf, rememberBuild } from '../../examples/shop/demo-builds.mjs';

const shop = path.join(root, 'examples/shop');
const built = path.join(shop, 'dist/build');
const served = path.join(root, 'tests/app/build');
const bin = (name) => path.join(root, 'node_modules', name);

const lock = path.join(root, 'node_modules/.cache/context-variants/admin.lock');
const madeOf = path.join(served, '.made-of');

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Waits until no other suite builds. A lock whose holder has died counts for nothing. */
async function taken() {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      return fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(fs.existsSync(lock) && fs.readFileSync(lock, 'utf8'));
    if (holder > 0 && !isAlive(holder)) fs.rmSync(lock, { force: true });
    else await setTimeout(200);
  }
}

await taken();
try {
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
  // Another suite's browser may be reading: what is current stays.
  if (!fs.existsSync(madeOf) || fs.readFileSync(madeOf, 'utf8') !== adminMadeOf()) {
    fs.rmSync(served, { recursive: true, force: true });
    fs.cpSync(built, served, { recursive: true });
    fs.writeFileSync(madeOf, adminMadeOf());
  }
} finally {
  fs.rmSync(lock, { force: true });
}
