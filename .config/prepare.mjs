import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const BUILD_INPUTS = [
  'contract',
  'server',
  'admin',
  'client',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'strapi-plugin.json',
];
const BUILD_OUTPUTS = ['dist/server/index.js', 'dist/admin/index.js'];
const STAMP = 'node_modules/.cache/context-variants/build.sha256';
const at = (name) => path.join(root, name);

/**
 * Runs a command in the repository and hands each line of its output to `log`.
 * Rejects with the exit code where the command fails.
 */
export function run(command, args, { log = () => {}, cwd = root, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (chunk) => {
        const lines = (rest + chunk).split(/\r\n|\n|\r/);
        rest = lines.pop();
        lines.filter(Boolean).forEach((line) => log(line));
      });
      stream.on('end', () => rest && log(rest));
    }
    child.on('error', reject);
    child.on('close', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}`)),
    );
  });
}

function* files(name) {
  const stat = fs.statSync(at(name), { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) return yield name;
  for (const entry of fs.readdirSync(at(name)).sort()) {
    if (entry !== 'node_modules' && entry !== 'dist') yield* files(path.join(name, entry));
  }
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const input of BUILD_INPUTS) {
    for (const file of files(input))
      hash
        .update(file)
        .update('\0')
        .update(fs.readFileSync(at(file)))
        .update('\0');
  }
  return hash.digest('hex');
}

const modified = (name) => fs.statSync(at(name), { throwIfNoEntry: false })?.mtimeMs;

/** What a build from these sources that nobody has touched since looks like. */
const fingerprint = () =>
  [sourceHash(), ...BUILD_OUTPUTS.map((output) => modified(output) ?? 'none')].join('\n');

/** Whether packages must be installed: there are none, or the lock file is newer than what there is. */
const mustInstall = () =>
  !((modified('node_modules/.package-lock.json') ?? 0) >= modified('package-lock.json'));

/** Says once in a while that a silent command is still at work. */
async function withProgress(log, what, work) {
  const started = Date.now();
  const ticking = setInterval(() => log(`${what}: ${Math.round((Date.now() - started) / 1000)} s`), 15_000);
  try {
    return await work();
  } finally {
    clearInterval(ticking);
    log(`${what}: done in ${Math.round((Date.now() - started) / 1000)} s`);
  }
}

/**
 * Installs the packages and builds the plugin where either is missing or older than its sources, and does nothing
 * otherwise. Uses Node's own modules only, so that it runs on a fresh clone. `log` gets one line of progress at a time.
 * Resolves to `{ installed, built }`; rejects with the command that failed.
 */
export async function prepare({ log = () => {} } = {}) {
  const installed = mustInstall();
  if (installed) {
    log('installing packages (2 to 6 minutes the first time)');
    await withProgress(log, 'installing', () =>
      // Not `ci`: it refuses a lock file that lacks optional packages of other platforms.
      run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { log }),
    );
    fs.utimesSync(at('node_modules/.package-lock.json'), new Date(), new Date());
  }
  const stamp = fs.existsSync(at(STAMP)) ? fs.readFileSync(at(STAMP), 'utf8') : '';
  const built = stamp !== fingerprint() || !BUILD_OUTPUTS.every((output) => fs.existsSync(at(output)));
  if (built) {
    log('building the plugin (10 to 60 seconds)');
    await withProgress(log, 'building', () => run('npm', ['run', '--silent', 'build'], { log }));
    fs.mkdirSync(path.dirname(at(STAMP)), { recursive: true });
    fs.writeFileSync(at(STAMP), fingerprint());
  }
  return { installed, built };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await prepare({ log: console.log });
