// `npm run bench`: installs and builds what is missing or stale, then runs the benchmarks with the arguments it was
// given: `--only NAME`, `--json FILE`.
import { spawn } from 'node:child_process';
import { prepare, root } from '../.config/prepare.mjs';

await prepare({ log: (line) => console.log(line) });

const bench = spawn(
  process.execPath,
  ['-r', './.config/register.cjs', 'bench/run.ts', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test', STRAPI_TELEMETRY_DISABLED: 'true' },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill(signal));
bench.on('close', (code) => process.exit(code ?? 1));
