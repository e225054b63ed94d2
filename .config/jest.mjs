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
  testTimeout: 120_000,
  // A Strapi that failed to start would keep the run from ending.
  forceExit: true,
  reporters: ['default', '<rootDir>/.config/totals.mjs'],
};
