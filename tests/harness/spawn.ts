import { spawn as start } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { useKeptTables } from './empty-database';
import { APP, environment, freshDir, type AppSettings } from './settings';

/** The fixture app as a process of its own. */
export interface Spawned {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Where its data lie; hand it to the next `spawn({ dir })` for a restart, or {@link copyDir} it. */
  readonly dir: string;
  readonly pid: number;
  /** What it has printed so far. */
  output(): string;
  /** Ends it properly; its directory goes too unless it was handed in or `keep` is true. */
  stop(keep?: boolean): Promise<void>;
  /** SIGKILL: no farewell, the data stay as they are. */
  kill(): Promise<void>;
}

const BOOT_DEADLINE = 90_000;

/** Starts the fixture app as a child process on a free port and resolves once it answers (3 to 10 seconds). */
export async function spawn(settings: AppSettings = {}): Promise<Spawned> {
  const dir = settings.dir ?? freshDir();
  useKeptTables(settings, dir);
  const child = start(process.execPath, [path.join(APP, 'server.cjs')], {
    cwd: APP,
    env: { ...process.env, ...environment(settings, dir) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the fixture app ${why}:\n${output}`));
    const deadline = setTimeout(() => {
      child.kill('SIGKILL');
      fail('did not answer in time');
    }, BOOT_DEADLINE);
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /^listening (\d+)$/m.exec(output);
      if (found) resolve(Number(found[1]));
      if (found) clearTimeout(deadline);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => fail(error.message));
    void ended.then(() => {
      clearTimeout(deadline);
      fail(`ended with ${child.exitCode ?? child.signalCode}`);
    });
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    dir,
    pid: child.pid ?? -1,
    output: () => output,
    async stop(keep = settings.dir !== undefined) {
      await end('SIGTERM');
      if (!keep) fs.rmSync(dir, { recursive: true, force: true });
    },
    kill: () => end('SIGKILL'),
  };
}
