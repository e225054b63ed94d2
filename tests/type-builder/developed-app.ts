import { fork, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { APP, environment, ROOT } from '../harness/settings';

/** The copy lies as deep as the original, which finds the plugin by that. */
const COPY = path.join(ROOT, 'tests/.tmp');

const schemaFile = (name: string): string =>
  path.join(COPY, `src/api/${name}/content-types/${name}/schema.json`);

/** The fixture app as its developers run it: types can be changed, and it starts anew whenever one was. */
export interface DevelopedApp {
  readonly url: string;
  /** A type's schema file as it is on disk now. */
  schema(name: string): { pluginOptions: object; attributes: Record<string, { pluginOptions?: object }> };
  /** How often it has started anew. */
  restarts(): number;
  stop(): Promise<void>;
}

function start(dir: string, port: number): { child: ChildProcess; listening: Promise<number> } {
  const env = { ...process.env, ...environment({ dir, port }, dir), NODE_ENV: 'development' };
  const child = fork(path.join(COPY, 'server.cjs'), {
    cwd: COPY,
    env: { ...env, FIXTURE_ADMIN: 'true', FIXTURE_DEVELOP: 'true' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    execArgv: [],
  });
  const listening = new Promise<number>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /^listening (\d+)$/m.exec(chunk.toString());
      if (found) resolve(Number(found[1]));
    });
    child.once('close', (code) => reject(new Error(`the app in development ended with ${code}`)));
  });
  return { child, listening };
}

/** Copies the fixture app and starts the copy on the data of `dir`, as `strapi develop` would; `plain` types begin without variants. */
export async function developApp(dir: string, plain: readonly string[] = []): Promise<DevelopedApp> {
  fs.rmSync(COPY, { recursive: true, force: true });
  fs.cpSync(APP, COPY, { recursive: true });
  for (const name of plain) {
    const { pluginOptions, ...rest } = JSON.parse(fs.readFileSync(schemaFile(name), 'utf8'));
    const { 'context-variants': _own, ...others } = pluginOptions;
    fs.writeFileSync(schemaFile(name), JSON.stringify({ ...rest, pluginOptions: others }, null, 2));
  }
  let restarts = 0;
  let stopped = false;
  let now = start(dir, 0);
  const port = await now.listening;
  const ended = (child: ChildProcess) =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('close', () => resolve());
      child.kill('SIGTERM');
    });
  const watch = () =>
    now.child.on('message', (message) => {
      if (message !== 'reload' || stopped) return;
      void ended(now.child).then(() => {
        if (stopped) return;
        now = start(dir, port);
        watch();
        now.listening.then(
          () => (restarts += 1),
          () => undefined,
        );
      });
    });
  watch();
  return {
    url: `http://127.0.0.1:${port}`,
    schema: (name) => JSON.parse(fs.readFileSync(schemaFile(name), 'utf8')),
    restarts: () => restarts,
    async stop() {
      stopped = true;
      await ended(now.child);
      fs.rmSync(COPY, { recursive: true, force: true });
    },
  };
}
