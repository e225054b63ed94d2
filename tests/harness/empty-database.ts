import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { APP, ROOT, type AppSettings } from './settings';

const KEPT = path.join(ROOT, 'node_modules/.cache/context-variants');

function* sources(folder: string): Generator<string> {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory() && !/^(node_modules|build|dist|public)$|^\./.test(entry.name))
      yield* sources(name);
    else if (/\.(json|js|cjs)$/.test(entry.name)) yield name;
  }
}

let file: string | undefined;

/** Where the tables are kept that this app, this build of the plugin and this Strapi make on their first start. */
function kept(): string {
  if (file === undefined) {
    const hash = createHash('sha256');
    const made = [path.join(ROOT, 'dist/server/index.js'), path.join(ROOT, 'package-lock.json')];
    for (const name of [...made, ...sources(APP)])
      hash.update(name.slice(ROOT.length)).update(fs.readFileSync(name));
    file = path.join(KEPT, `empty-${hash.digest('hex').slice(0, 16)}.db`);
  }
  return file;
}

/** Whether the app's first start makes the same tables and rows as that of every other test. */
function ordinary({ dir, withoutPlugin, schemas, database, steady }: AppSettings): boolean {
  return !dir && !withoutPlugin && !schemas && !database && !steady;
}

/** Spares an ordinary app the making of its tables (2 seconds of 4), where an earlier start has kept them. */
export function useKeptTables(settings: AppSettings, dir: string): void {
  if (ordinary(settings) && fs.existsSync(kept())) fs.copyFileSync(kept(), path.join(dir, 'data.db'));
}

/** Keeps the tables of an ordinary app that has just started for the first time. */
export async function keepTables(settings: AppSettings, strapi: Core.Strapi): Promise<void> {
  if (!ordinary(settings) || fs.existsSync(kept())) return;
  fs.mkdirSync(KEPT, { recursive: true });
  const written = `${kept()}.${process.pid}`;
  await strapi.db.connection.raw('VACUUM INTO ?', [written]);
  fs.renameSync(written, kept());
}
