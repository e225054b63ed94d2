// `npm test`: installs and builds what is missing or stale, then runs jest with the arguments it was given.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { prepare, root } from '../.config/prepare.mjs';

const require = createRequire(import.meta.url);

await prepare({ log: (line) => console.log(line) });

const jest = spawn(
  process.execPath,
  [require.resolve('jest/bin/jest'), '--config', '.config/jest.mjs', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test', STRAPI_TELEMETRY_DISABLED: 'true' },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));
jest.on('close', (code) => process.exit(code ?? 1));
