import path from 'node:path';
import knex from 'knex';

const OURS = /^(context_variants|strapi_|admin_|up_|sqlite_)/;

/**
 * All rows of all tables in which an app's content lies, as text, read from its database file: what may not be written
 * is the same before and after.
 */
export async function contentRows(dir: string): Promise<string> {
  const filename = path.join(dir, 'data.db');
  const file = knex({
    client: 'better-sqlite3',
    connection: { filename, options: { readonly: true } },
    useNullAsDefault: true,
  });
  try {
    const tables: { name: string }[] = await file('sqlite_master').where({ type: 'table' }).orderBy('name');
    const rows: [string, unknown][] = [];
    for (const { name } of tables.filter((table) => !OURS.test(table.name)))
      rows.push([name, await file(name).orderBy('id')]);
    return JSON.stringify(rows);
  } finally {
    await file.destroy();
  }
}
