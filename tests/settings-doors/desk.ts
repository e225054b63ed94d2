import request from 'supertest';
import type { SettingState, SettingVersion } from '../../contract/settings';
import type { Vocabulary } from '../../contract/vocabulary';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { seed, type Seeded } from '../harness/seed';

export const TYPE = 'api::article.article';
export const NOW = Date.parse('2026-05-01T10:00Z');
export const VOCABULARY = '/context-variants/settings/vocabulary';
export const BOOK = '/context-variants/rule-books/api::article.article';

/** Asks a door of the admin as whoever holds the token. */
export const send = (app: Booted, jwt: string, method: string, path: string, body?: object) => {
  const asked = request(app.http)[method.toLowerCase() as 'get'](path);
  return asked.set('Authorization', `Bearer ${jwt}`).send(body);
};

/** One setting at its door, as a person with the right works with it. */
export const settingAt = (app: Booted, jwt: string, path: string) => ({
  look: async (): Promise<SettingState> => (await send(app, jwt, 'get', path).expect(200)).body.data,
  log: async (): Promise<SettingVersion[]> =>
    (await send(app, jwt, 'get', `${path}/versions`).expect(200)).body.data,
  save: (version: unknown, content: unknown) => send(app, jwt, 'put', path, { version, content }),
  undo: (version: unknown, to: unknown) => send(app, jwt, 'post', `${path}/undo`, { version, to }),
  takeAlong: () => send(app, jwt, 'get', `${path}/export`).expect(200),
  bringIn: (version: unknown, file: object) =>
    send(app, jwt, 'post', `${path}/import?version=${String(version)}`, file),
});

export interface Desk {
  readonly app: Booted;
  readonly ids: Seeded;
  readonly admin: AdminAccount;
  readonly words: ReturnType<typeof settingAt>;
  readonly book: ReturnType<typeof settingAt>;
}

/** The one desk of these tests, there once it is set up. */
export const desk = {} as Desk;

export async function setUp(): Promise<void> {
  const app = await boot();
  const ids = await seed(app.strapi);
  app.strapi
    .plugin('context-variants')
    .service('clock')
    .set(() => NOW);
  const admin = await adminAccount(app.strapi);
  const at = (path: string) => settingAt(app, admin.jwt, path);
  Object.assign(desk, { app, ids, admin, words: at(VOCABULARY), book: at(BOOK) });
}

/** The vocabulary in force. */
export const vocabulary = async (): Promise<Vocabulary> => (await desk.words.look()).content as Vocabulary;
