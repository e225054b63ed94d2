import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../harness/settings';
import manifest from '../../package.json';

const DIST = path.join(ROOT, 'dist');

test('every file that the package names is built', () => {
  const named = Object.values(manifest.exports).flatMap((entry) =>
    typeof entry === 'string' ? [] : Object.values(entry),
  );
  const missing = named.filter((file) => file.startsWith('./dist/') && !fs.existsSync(path.join(ROOT, file)));
  expect(missing).toEqual([]);
});

test('every type that a built type refers to is built too, so that nobody gets `any` in silence', () => {
  const declarations = fs
    .readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts'));
  expect(declarations.length).toBeGreaterThan(10);
  const missing = declarations.flatMap((file) => {
    const text = fs.readFileSync(path.join(DIST, file), 'utf8');
    const references = [...text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g)].map(
      (match) => match[1] ?? '',
    );
    return references
      .map((reference) => path.join(DIST, path.dirname(file), reference))
      .filter(
        (target) =>
          !['.d.ts', '/index.d.ts', ''].some(
            (end) => fs.existsSync(target + end) && fs.statSync(target + end).isFile(),
          ),
      )
      .map((target) => `${file} refers to ${path.relative(DIST, target)}`);
  });
  expect(missing).toEqual([]);
});

test('what Strapi shares with plugins is not built in a second time', () => {
  const server = fs.readFileSync(path.join(DIST, 'server/index.js'), 'utf8');
  expect(server).toContain('require("@strapi/utils")');
  const own = ['contract', 'server/src'].flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => fs.statSync(path.join(ROOT, folder, file)).size),
  );
  const manifestSize = fs.statSync(path.join(ROOT, 'strapi-plugin.json')).size;
  // Types are gone from what is built: with anybody else's code in it, it would be larger than our sources.
  expect(server.length).toBeLessThan(own.reduce((sum, size) => sum + size, manifestSize));
});
