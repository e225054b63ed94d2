import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const shop = path.dirname(fileURLToPath(import.meta.url));
const at = (name) => path.join(shop, name);
const STAMP = at('dist/built.json');

/** What Strapi's admin is made of: the plugin's half, the app's own, and the packages. */
const ADMIN = ['src/admin', 'package.json', '../../dist/admin', '../../package-lock.json'];
/** What the server runs. */
const SERVER = [
  'src/api',
  'src/components',
  'src/middlewares',
  'src/storefront',
  'src/seed',
  'src/index.ts',
  'config',
  'tsconfig.json',
];

function* files(name) {
  const stat = fs.statSync(name, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) return yield name;
  for (const entry of fs.readdirSync(name).sort()) yield* files(path.join(name, entry));
}

function hash(names) {
  const digest = createHash('sha256');
  for (const file of names.map(at).flatMap((name) => [...files(name)])) {
    digest.update(path.relative(shop, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return digest.digest('hex');
}

const stamp = () => (fs.existsSync(STAMP) ? JSON.parse(fs.readFileSync(STAMP, 'utf8')) : {});

/** Whether the built admin belongs to these sources. */
export const adminIsCurrent = () =>
  fs.existsSync(at('dist/build/index.html')) && stamp().admin === hash(ADMIN);

/** Names what the built admin was made of. */
export const adminMadeOf = () => stamp().admin;

/** Whether the compiled server belongs to these sources. */
export const serverIsCurrent = () => stamp().server === hash(SERVER);

/** Notes that what is built now belongs to the sources as they are now. */
export const rememberBuild = () =>
  fs.writeFileSync(STAMP, JSON.stringify({ admin: hash(ADMIN), server: hash(SERVER) }));
