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

/** Modules of other people that our server code imports values from. */
function foreign(): string[] {
  const named = ['contract', 'server/src'].flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...fs
          .readFileSync(path.join(ROOT, folder, file), 'utf8')
          .matchAll(/^import (?!type )(?:[^'";]* from )?'([^.'][^']*)'/gm),
      ])
      .map((match) => match[1] ?? ''),
  );
  return [...new Set(named)];
}

test("nobody else's code is built in: it is required from where it is installed", () => {
  const built = ['server', 'history-worker']
    .map((half) => fs.readFileSync(path.join(DIST, half, 'index.js'), 'utf8'))
    .join('\n');
  expect(foreign()).toEqual(expect.arrayContaining(['@strapi/utils', 'zod', 'liquidjs']));
  expect(foreign().filter((name) => !built.includes(`require("${name}")`))).toEqual([]);
});
