import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { ROOT } from '../harness/settings';

/** Bytes that the engine may take, minified and gzipped, with everything it imports. */
const MOST = 12 * 1024;

test('the engine is small enough to be carried anywhere: 12 KB gzipped', () => {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [path.join(ROOT, 'server/src/engine/index.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
    metafile: true,
  });
  const bytes = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
  const parts = Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {})
    .map(([file, { bytesInOutput }]) => `${path.basename(file, '.ts')} ${bytesInOutput}`)
    .join(', ');
  console.log(`engine: ${bytes} bytes gzipped; before: ${parts}`);
  expect(Object.keys(metafile.inputs).filter((file) => file.includes('node_modules'))).toEqual([]);
  expect(bytes).toBeGreaterThan(1024);
  expect(bytes).toBeLessThanOrEqual(MOST);
});
