import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { png } from './png';

/** Adds a locale unless it is there. */
export async function addLocale(strapi: Core.Strapi, code: string, name: string): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode(code))) await locales.create({ code, name });
}

/**
 * Lets a users-permissions role do things without an API token: `await allow(strapi, ['api::article.article.find'])`.
 * @param role `public` or `authenticated`.
 */
export async function allow(
  strapi: Core.Strapi,
  actions: readonly string[],
  role: 'public' | 'authenticated' = 'public',
): Promise<void> {
  const { id } = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: role } });
  for (const action of actions) {
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: id } });
  }
}

/** The REST actions of a type, for {@link allow}: `reading('article')` gives find and findOne. */
export const reading = (name: string): string[] =>
  ['find', 'findOne'].map((verb) => `api::${name}.${name}.${verb}`);
/** The REST actions that write a type. */
export const writing = (name: string): string[] =>
  ['create', 'update', 'delete'].map((verb) => `api::${name}.${name}.${verb}`);

/**
 * Creates an API token and returns its key, for `Authorization: Bearer <key>`.
 * @param permissions actions of a `custom` token; ignored for `full-access` (the default) and `read-only`.
 */
export async function apiToken(
  strapi: Core.Strapi,
  type: 'full-access' | 'read-only' | 'custom' = 'full-access',
  permissions: readonly string[] = [],
): Promise<string> {
  const name = `${type} ${await strapi.db.query('admin::api-token').count({})}`;
  const token: { accessKey: string } = await strapi.service('admin::api-token').create({
    name,
    description: '',
    type,
    lifespan: null,
    permissions: type === 'custom' ? permissions : null,
  });
  return token.accessKey;
}

/** An account of the admin panel and its JWT, for `Authorization: Bearer <jwt>` on admin routes. */
export interface AdminAccount {
  readonly id: number;
  readonly email: string;
  readonly password: string;
  readonly jwt: string;
}

/**
 * Creates an admin user with a session.
 * @param role code of an admin role: `strapi-super-admin` (default), `strapi-editor`, `strapi-author`.
 */
export async function adminAccount(strapi: Core.Strapi, role = 'strapi-super-admin'): Promise<AdminAccount> {
  const { id: roleId } = await strapi.db.query('admin::role').findOne({ where: { code: role } });
  const email = `${role}@example.com`;
  const password = 'Passw0rd-fixture';
  const user: { id: number } = await strapi.service('admin::user').create({
    email,
    firstname: 'Ada',
    lastname: 'Admin',
    password,
    isActive: true,
    registrationToken: null,
    roles: [roleId],
  });
  const sessions = strapi.sessionManager('admin');
  const { token } = await sessions.generateRefreshToken(String(user.id), 'fixture-device', {
    type: 'session',
  });
  const access = await sessions.generateAccessToken(token);
  if ('error' in access) throw new Error(access.error);
  return { id: user.id, email, password, jwt: access.token };
}

/** A file of the media library as stored. */
export interface UploadedFile {
  readonly id: number;
  readonly documentId: string;
  readonly url: string;
  readonly name: string;
}

/** Uploads a generated 8 x 8 picture of one colour under the name `<name>.png`. */
export async function uploadImage(
  strapi: Core.Strapi,
  name: string,
  colour: readonly [number, number, number] = [200, 80, 40],
): Promise<UploadedFile> {
  const filepath = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'picture-')), `${name}.png`);
  const bytes = png(8, 8, colour);
  fs.writeFileSync(filepath, bytes);
  const files: readonly UploadedFile[] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name: `${name}.png`, alternativeText: name, caption: name } },
      files: { filepath, originalFilename: `${name}.png`, mimetype: 'image/png', size: bytes.length },
    });
  fs.rmSync(path.dirname(filepath), { recursive: true });
  const file = files[0];
  if (!file) throw new Error('nothing was uploaded');
  return file;
}
