import type { Core } from '@strapi/strapi';
import { VARIANT_TABLE } from './content-type';

const KEY = { type: 'core', key: 'persisted_tables' };

/**
 * Lists our table among those that Strapi keeps when their type is gone, so that a boot without the plugin does not
 * drop it. Call at every bootstrap; adds to the list, never takes away.
 */
export async function keepTables(strapi: Core.Strapi): Promise<void> {
  const stored: unknown = await strapi.store.get(KEY);
  const listed: unknown[] = Array.isArray(stored) ? stored : [];
  const names = listed.map((table) =>
    typeof table === 'object' && table !== null && 'name' in table ? table.name : table,
  );
  if (!names.includes(VARIANT_TABLE)) {
    await strapi.store.set({ ...KEY, value: [...listed, VARIANT_TABLE] });
  }
}
