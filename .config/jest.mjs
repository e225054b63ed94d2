import path from 'node:path';
import { fileURLToPath } from 'node:url';

export default {
  rootDir: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/tests/app/'],
  modulePathIgnorePatterns: ['<rootDir>/examples/', '<rootDir>/dist/'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Each worker boots whole Strapis.
  maxWorkers: 2,
  // Strapis that have ended leave a good deal behind in a worker: it is made anew before collecting that takes all its time.
  workerIdleMemoryLimit: '1200MB',
  testSequencer: '<rootDir>/.config/slow-first.mjs',
  testTimeout: 120_000,
  // A Strapi that failed to start would keep the run from ending.
  forceExit: true,
  reporters: ['default', '<rootDir>/.config/totals.mjs'],
};
