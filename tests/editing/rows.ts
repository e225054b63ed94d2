import type { Core } from '@strapi/strapi';

const OURS = /^(context_variants|strapi_|admin_|up_)/;

/** All rows of all tables in which content lies, as text: of what may not be written, nothing is written. */
export async function contentRows(strapi: Core.Strapi): Promise<string> {
  const tables = [...strapi.db.metadata.values()]
    .flatMap(({ tableName, attributes }) => [
      tableName,
      ...Object.values(attributes).flatMap((attribute) => {
        const { joinTable } = attribute as { joinTable?: { name: string } };
        return joinTable ? [joinTable.name] : [];
      }),
    ])
    .filter((name) => !OURS.test(name));
  const rows: [string, unknown][] = [];
  for (const name of [...new Set(tables)].sort()) {
    rows.push([name, await strapi.db.connection(name).select('*').orderBy('id')]);
  }
  return JSON.stringify(rows);
}
