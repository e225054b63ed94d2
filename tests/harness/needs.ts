import { execFileSync, spawnSync } from 'node:child_process';

/** A program that some tests need, and how to get it. */
const PROGRAMS = {
  nginx: { names: ['nginx', '/usr/sbin/nginx'], install: 'apt-get install nginx-light' },
  chromium: { names: ['chromium', 'chromium-browser', 'google-chrome'], install: 'apt-get install chromium' },
} as const;
export type Program = keyof typeof PROGRAMS;

/** Path of the program, or null where it is not installed. */
export function programPath(program: Program): string | null {
  for (const name of PROGRAMS[program].names) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      continue;
    }
  }
  return null;
}

/**
 * `describe` for tests that need a program: hands its path to `tests`, or prints how to install it and skips them.
 * With `CI=true` a missing program is a failure.
 */
export function describeWith(program: Program, name: string, tests: (binary: string) => void): void {
  const binary = programPath(program);
  if (binary) return describe(name, () => tests(binary));
  process.stderr.write(`SKIPPED ${name}: ${PROGRAMS[program].install}\n`);
  if (process.env.CI === 'true') {
    return void test(name, () => {
      throw new Error(`${program} is missing: ${PROGRAMS[program].install}`);
    });
  }
  describe.skip(name, () => tests(''));
}

/** A server that some tests need: where it listens unless the environment says otherwise, and how to get it. */
const SERVERS = {
  PostgreSQL: { host: 'PGHOST', port: 'PGPORT', usual: 5432, install: 'apt-get install postgresql' },
  MariaDB: { host: 'MYSQL_HOST', port: 'MYSQL_PORT', usual: 3306, install: 'apt-get install mariadb-server' },
} as const;
export type Server = keyof typeof SERVERS;

function listens(server: Server): boolean {
  const { host, port, usual } = SERVERS[server];
  const address = [process.env[host] ?? '127.0.0.1', process.env[port] ?? String(usual)];
  const knock = `require('net').connect(process.argv[2], process.argv[1]).setTimeout(3000, () => process.exit(1))
    .on('connect', () => process.exit(0)).on('error', () => process.exit(1))`;
  return spawnSync(process.execPath, ['-e', knock, ...address]).status === 0;
}

/** `describe` for tests that need a server, as {@link describeWith} for programs. */
export function describeOn(server: Server, name: string, tests: () => void): void {
  if (listens(server)) return describe(name, tests);
  const { host, port, install } = SERVERS[server];
  const how = `no ${server} server listens (${install}; ${host} and ${port} say where)`;
  process.stderr.write(`SKIPPED ${name}: ${how}\n`);
  if (process.env.CI === 'true') {
    return void test(name, () => {
      throw new Error(how);
    });
  }
  describe.skip(name, tests);
}
