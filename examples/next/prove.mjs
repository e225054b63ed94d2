// node examples/next/prove.mjs [http://localhost:1337]: installs, builds and runs this example against a running shop
// (without an address it starts one), and checks that two visitors get two first HTMLs.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const began = Date.now();
const say = (line) => console.log(`next: ${line} (${Math.round((Date.now() - began) / 1000)} s)`);
const running = [];

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

function start(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: here,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running.push(child);
  return child;
}
const run = (...told) =>
  new Promise((resolve, reject) => {
    const ended = (code) =>
      code === 0 ? resolve() : reject(new Error(`${told[1].join(' ')} ended with ${code}`));
    start(...told).on('close', ended);
  });
async function until(url, child) {
  while (child.exitCode === null) {
    if (await fetch(url).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} does not answer`);
}

async function ownShop() {
  const port = await freePort();
  const shop = start(process.execPath, [path.join(here, '../shop/demo.mjs'), '--port', String(port)]);
  await until(`http://localhost:${port}/_health`, shop);
  return `http://localhost:${port}`;
}

const json = { 'Content-Type': 'application/json' };
const content = async (shop, at, headers = {}) =>
  (await (await fetch(`${shop}/api${at}`, { headers })).json()).data;
async function post(shop, at, body, headers = {}) {
  const answer = await fetch(`${shop}/api/context-variants${at}`, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  });
  return (await answer.json()).data;
}

let passed = 0;
let failed = 0;
function check(what, expected, actual) {
  const good = expected === actual;
  if (good) passed += 1;
  else failed += 1;
  console.log(`${good ? 'ok  ' : 'FAIL'} ${what}${good ? '' : `: ${actual}, not ${expected}`}`);
}

try {
  const shop = process.argv[2]?.replace(/\/$/, '') ?? (await ownShop());
  say(`the shop is at ${shop}`);
  await run('npm', ['install', '--loglevel=error']);
  say('installed');
  const next = path.join(here, 'node_modules/next/dist/bin/next');
  const env = { NEXT_PUBLIC_STRAPI_URL: shop };
  await run(process.execPath, [next, 'build'], env);
  say('built');
  const port = await freePort();
  const front = `http://localhost:${port}`;
  await until(front, start(process.execPath, [next, 'start', '--port', String(port)], env));
  say('started');

  const { token } = await post(shop, '/visitors', { consent: { personalisation: true } });
  const cookie = `context_token=${token}`;
  const [tv, other] = await content(shop, '/products?filters[category][slug]=televisions&sort=slug');
  const mine = { 'X-Context-Visitor': token, 'X-Context-Record': 'off' };
  const documentIds = [tv.documentId, other.documentId];
  await post(
    shop,
    '/events',
    { events: [{ type: 'compare', contentType: 'api::product.product', documentIds }] },
    mine,
  );

  const heading = async (at, headers = {}) => {
    const html = await (await fetch(front + at, { headers })).text();
    const text = /<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
    return text
      .replace(/&#x27;/g, "'")
      .replace(/&amp;/g, '&')
      .replace(/&quot;/g, '"');
  };
  const home = '/homepage?populate[hero]=true';
  const guide = '/guides?filters[slug]=choosing-a-television';
  const product = `/products?filters[slug]=${tv.slug}`;
  for (const [what, page, wanted] of [
    ['home page', '/', async (headers) => (await content(shop, home, headers)).hero.headline],
    [
      'product page',
      `/products/${tv.slug}`,
      async (headers) => (await content(shop, product, headers))[0].headline,
    ],
    [
      'guide',
      '/guides/choosing-a-television',
      async (headers) => (await content(shop, guide, headers))[0].title,
    ],
  ]) {
    const [forAda, forAnybody] = [await wanted(mine), await wanted()];
    check(`the ${what} differs between the two`, true, forAda !== forAnybody);
    check(`the first HTML of the ${what} is Ada's`, forAda, await heading(page, { cookie }));
    check(`the first HTML of the ${what} is a newcomer's`, forAnybody, await heading(page));
    check(`the ${what} is Ada's again`, forAda, await heading(page, { cookie }));
  }
} catch (error) {
  failed += 1;
  console.error(`next: ${error.message}`);
} finally {
  for (const child of running) if (child.exitCode === null) child.kill();
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
