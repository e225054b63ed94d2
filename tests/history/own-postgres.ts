import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresConnection } from '../../server/src/history/postgres';

const INSTALLED = '/usr/lib/postgresql';
const DEADLINE = 30_000;

/** Directory of the server's programs, or null where none is installed. */
export function postgresPrograms(): string | null {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => path.join(INSTALLED, version, 'bin'));
  return found.find((programs) => existsSync(path.join(programs, 'initdb'))) ?? null;
}

/** The server refuses to run as root. */
function identity(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Processes that the process has started; Linux only. */
const children = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

/** A PostgreSQL server of the test's own, to be killed. */
export class OwnPostgres {
  private server: ChildProcess | null = null;
  private readonly as = identity();
  private readonly directory = mkdtempSync(path.join(tmpdir(), 'history-postgres-'));

  constructor(
    private readonly programs: string,
    private readonly port: number,
  ) {
    const { uid, gid } = this.as;
    if (uid !== undefined && gid !== undefined) chownSync(this.directory, uid, gid);
    const data = path.join(this.directory, 'data');
    const options = ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '-N'];
    execFileSync(path.join(programs, 'initdb'), options, { ...this.as, cwd: this.directory, stdio: 'pipe' });
  }

  get connection(): PostgresConnection {
    return { host: '127.0.0.1', port: this.port, user: 'postgres', password: '', database: 'postgres' };
  }

  /** Resolves once the server takes connections. */
  async start(): Promise<void> {
    const data = path.join(this.directory, 'data');
    const options = ['-D', data, '-p', String(this.port), '-h', '127.0.0.1', '-k', this.directory];
    const end = Date.now() + DEADLINE;
    for (;;) {
      const server = spawn(path.join(this.programs, 'postgres'), options, {
        ...this.as,
        cwd: this.directory,
        stdio: 'ignore',
      });
      this.server = server;
      while (server.exitCode === null && Date.now() < end) {
        if (await this.listens()) return;
        await sleep(20);
      }
      // the memory of the killed one may take a moment to go
      if (Date.now() > end) throw new Error('the server of the test does not start');
    }
  }

  /** SIGKILL for the server and all its processes, as when the machine's power goes. */
  async kill(): Promise<void> {
    const { server } = this;
    if (!server?.pid) return;
    const all = [server.pid, ...children(server.pid)];
    const gone = once(server, 'exit');
    for (const pid of all) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        continue;
      }
    }
    await gone;
    this.server = null;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.directory, { recursive: true, force: true });
  }

  private listens(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1');
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
  }
}
