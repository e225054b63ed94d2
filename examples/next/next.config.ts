import type { NextConfig } from 'next';

const config: NextConfig = {
  // Or it would take the repository around it for its root.
  turbopack: { root: process.cwd() },
  outputFileTracingRoot: process.cwd(),
};

export default config;
