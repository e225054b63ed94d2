import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const NAME = 'The shop’s own server';

/** What the shop's server and its send job may do, and nothing else. */
const PERMISSIONS = [
  'plugin::context-variants.identity.identify',
  'plugin::context-variants.resolve.resolve',
  'plugin::context-variants.briefing.brief',
  'plugin::context-variants.touches.import',
  'api::email.email.find',
  'api::email.email.findOne',
  'api::category.category.find',
  'api::product.product.find',
];

interface Kept {
  accessKey: string;
  permissions: string[];
}

const fileOf = (strapi: Core.Strapi) => path.join(strapi.dirs.app.root, '.tmp', 'api-token.json');

async function kept(strapi: Core.Strapi): Promise<Kept | null> {
  try {
    return JSON.parse(await fs.readFile(fileOf(strapi), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * The API token of the shop's own server, made at the first start and kept in `.tmp/api-token.json`, where the send job
 * reads it too. A real site keeps it with its other secrets. It never goes to a browser.
 */
export async function keyOfTheShop(strapi: Core.Strapi): Promise<string> {
  const tokens = strapi.service('admin::api-token');
  const [before, row] = [await kept(strapi), await tokens.getByName(NAME)];
  if (before && row && String(before.permissions) === String(PERMISSIONS)) return before.accessKey;
  if (row) await tokens.revoke(row.id);
  const { accessKey } = await tokens.create({
    name: NAME,
    description: 'Signs people in, renders newsletters, and serves the kiosk',
    type: 'custom',
    lifespan: null,
    permissions: PERMISSIONS,
  });
  await fs.mkdir(path.dirname(fileOf(strapi)), { recursive: true });
  await fs.writeFile(fileOf(strapi), JSON.stringify({ accessKey, permissions: PERMISSIONS }), {
    mode: 0o600,
  });
  return accessKey;
}
