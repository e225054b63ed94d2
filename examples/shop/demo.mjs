// npm run demo [-- --port 1337] [--fresh]: installs, builds, fills and starts the shop, and says where it is.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepare, root, run } from '../../.config/prepare.mjs';
import { adminIsCurrent, rememberBuild, serverIsCurrent } from './demo-builds.mjs';

const shop = path.join(root, 'examples/shop');
const bin = (name) => path.join(root, 'node_modules', name);
const say = (line) => console.log(`demo: ${line}`);

const { values: options } = parseArgs({
  options: { port: { type: 'string', default: '1337' }, fresh: { type: 'boolean', default: false } },
});

const SECRETS = ['ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET'];

/** Every copy of the shop has secrets of its own, made at its first start and never committed. */
function makeSecrets() {
  const file = path.join(shop, '.env');
  if (fs.existsSync(file)) return;
  const secret = () => randomBytes(32).toString('hex');
  const lines = SECRETS.map((name) => `${name}=${secret()}`);
  lines.push(`APP_KEYS=${secret()},${secret()}`, `CONTEXT_VARIANTS_SECRETS=${secret()}`);
  fs.writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
}

/** Forgets the shop's content, everybody's history, and the uploaded pictures. */
function startAfresh() {
  fs.rmSync(path.join(shop, '.tmp'), { recursive: true, force: true });
  const uploads = path.join(shop, 'public/uploads');
  for (const name of fs.readdirSync(uploads)) {
    if (name !== '.gitkeep') fs.rmSync(path.join(uploads, name), { recursive: true });
  }
}

async function build() {
  if (!adminIsCurrent()) {
    say('building Strapi with its admin (1 to 2 minutes, only when something has changed)');
    const started = Date.now();
    const ticking = setInterval(
      () => say(`building: ${Math.round((Date.now() - started) / 1000)} s`),
      15_000,
    );
    const log = (line) => process.env.DEBUG && say(line);
    await run(process.execPath, [bin('@strapi/strapi/bin/strapi.js'), 'build'], {
      cwd: shop,
      env: quiet,
      log,
    }).finally(() => clearInterval(ticking));
    rememberBuild();
  } else if (!serverIsCurrent()) {
    say('compiling the shop');
    await run(process.execPath, [bin('typescript/bin/tsc'), '-p', '.'], { cwd: shop, log: say });
    rememberBuild();
  }
}

const quiet = {
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  NODE_NO_WARNINGS: '1',
  // npm may nest a package of the design system below it, where Strapi's build does not look.
  NODE_PATH: bin('@strapi/design-system/node_modules'),
};

/** Starts Strapi and resolves once it answers; rejects when it ends before that. */
async function start(url) {
  const child = spawn(process.execPath, [bin('@strapi/strapi/bin/strapi.js'), 'start'], {
    cwd: shop,
    env: { ...process.env, ...quiet, PORT: options.port },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let ended = false;
  child.on('exit', (code, signal) => {
    ended = true;
    process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'));
  while (!ended) {
    const answer = await fetch(`${url}/_health`).catch(() => null);
    if (answer?.status === 204) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('Strapi ended before it was ready; what it said stands above.');
}

const url = `http://localhost:${options.port}`;
try {
  if (await fetch(`${url}/_health`).catch(() => null)) {
    throw new Error(`port ${options.port} is taken; choose another one by --port`);
  }
  await prepare({ log: say });
  makeSecrets();
  if (options.fresh) startAfresh();
  await build();
  say('starting (the first time it draws its pictures and writes its copy, half a minute)');
  await start(url);
  console.log(`\nready: ${url}/`);
  console.log(`shop:  ${url}/shop/`);
  console.log(`admin: ${url}/admin  (admin@shop.example, Nordlicht-1337)\n`);
} catch (error) {
  console.error(`demo: ${error.message}`);
  process.exitCode = 1;
}
