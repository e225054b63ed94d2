import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { exchange } from './exchange';
import { ROOT } from './settings';

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The one block of nginx configuration in `docs/caching.md`: what is documented is what is tried. */
export function documentedConfiguration(): string {
  const page = fs.readFileSync(path.join(ROOT, 'docs/caching.md'), 'utf8');
  const blocks = [...page.matchAll(/```nginx\n([^`]*)```/g)].map(([, block]) => block ?? '');
  if (blocks.length !== 1)
    throw new Error(`docs/caching.md has ${blocks.length} blocks of nginx configuration`);
  return blocks[0] as string;
}

/** Replaces text that must be there. */
export function swap(text: string, old: string, by: string): string {
  if (!text.includes(old)) throw new Error(`no "${old}" in the configuration`);
  return text.replaceAll(old, by);
}

const configuration = (dir: string, port: number, origin: string, documented: string): string => `
daemon off;
${process.getuid?.() === 0 ? `user root;` : ''}
worker_processes 1;
pid ${dir}/nginx.pid;
error_log ${dir}/error.log;
events { worker_connections 128; }
http {
  access_log off;
  client_body_temp_path ${dir}/body;
  proxy_temp_path ${dir}/proxy;
  fastcgi_temp_path ${dir}/fastcgi;
  uwsgi_temp_path ${dir}/uwsgi;
  scgi_temp_path ${dir}/scgi;
  keepalive_requests 100000;
${[
  ['/var/cache/nginx/content', `${dir}/cache`],
  ['listen 80;', `listen 127.0.0.1:${port};`],
  ['http://127.0.0.1:1337', origin],
].reduce((text, [old = '', by = '']) => swap(text, old, by), documented)}
}
`;

/**
 * nginx as a shared cache in front of `origin`, as `docs/caching.md` says; answers of the content API carry
 * `X-Cache-Status` (`HIT`, `MISS`, `BYPASS`...). Runs as the current user in a directory of its own.
 * @param changed makes something else of the documented configuration
 */
export async function cachingNginx(
  binary: string,
  origin: string,
  changed: (documented: string) => string = (documented) => documented,
): Promise<{ url: string; stop(): Promise<void> }> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'nginx-'));
  const port = await freePort();
  fs.writeFileSync(
    path.join(dir, 'nginx.conf'),
    configuration(dir, port, origin, changed(documentedConfiguration())),
  );
  const log = path.join(dir, 'error.log');
  const child = spawn(binary, ['-p', dir, '-c', path.join(dir, 'nginx.conf'), '-e', log], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = await exchange(url, { path: '/_health' }).catch(() => null);
    if (answer) break;
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill();
      throw new Error(`nginx did not start: ${fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : ''}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
}
