import { RIGHTS } from '../../contract/rights';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, apiToken } from '../harness/fill';
import { takeFromEditors } from '../panel/editors';
import { all, answersOf, doorsOf, type Door } from './doors';

let app: Booted;
let doors: readonly Door[];

const refusals = (token?: string) => answersOf(app.http, doors, token);

beforeAll(async () => {
  app = await boot();
  doors = doorsOf(app.strapi);
});
afterAll(() => app?.destroy());

describe('each door of the admin', () => {
  test('is found in the running server, none of them twice', () => {
    const declared = app.strapi.plugin('context-variants').routes as Record<string, { routes: unknown[] }>;
    expect(doors.length).toBeGreaterThan(20);
    expect(doors).toHaveLength(declared['admin']?.routes.length ?? 0);
  });

  test('answers 401 without a login, and to an API token', async () => {
    expect(await refusals()).toEqual(all(doors, 401));
    expect(await refusals(await apiToken(app.strapi))).toEqual(all(doors, 401));
  });

  test('answers 403 to an Editor without our rights', async () => {
    const editor = await adminAccount(app.strapi, 'strapi-editor');
    await takeFromEditors(app.strapi);
    expect(await refusals(editor.jwt)).toEqual(all(doors, 403));
  });

  test('opens with one of our rights at least: none is closed to everybody', async () => {
    const admin = await adminAccount(app.strapi);
    const closed = Object.entries(await refusals(admin.jwt)).filter(([, status]) =>
      [401, 403, 405].includes(status),
    );
    expect(closed).toEqual([]);
  });
});

test('every right is one that the role screen offers, under a name of its own', () => {
  const offered: readonly { actionId: string }[] = app.strapi
    .service('admin::permission')
    .actionProvider.values();
  const ours = offered.filter(({ actionId }) => actionId.startsWith('plugin::context-variants.'));
  expect(ours).toHaveLength(RIGHTS.length);
  expect(new Set(RIGHTS.map(({ displayName }) => displayName)).size).toBe(RIGHTS.length);
});
