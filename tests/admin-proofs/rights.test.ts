import request from 'supertest';
import { RIGHTS } from '../../contract/rights';
import { boot, type Booted } from '../harness/boot';
import { adminAccount, apiToken } from '../harness/fill';

/** A door as the running server has it. */
interface Door {
  readonly methods: readonly string[];
  readonly path: string;
}

let app: Booted;
let doors: readonly Door[];

/** Every route below `/context-variants`, as the router of the running server lists them: never a list by hand. */
function doorsOf({ strapi }: Booted): Door[] {
  const { router } = strapi.server as unknown as { router: { stack: readonly Door[] } };
  return router.stack
    .filter(({ path }) => path.startsWith('/context-variants/'))
    .map(({ methods, path }) => ({ methods: methods.filter((one) => one !== 'HEAD'), path }));
}

/** Asks a door with made-up names in its address. */
const knock = (method: string, path: string, token?: string) => {
  const address = path.replace(/:[a-z]+/gi, 'api::article.article').replace(/\(.*?\)/g, '');
  const asked = request(app.http)[method.toLowerCase() as 'get' | 'post'](address);
  if (token !== undefined) asked.set('Authorization', `Bearer ${token}`);
  return method === 'GET' ? asked : asked.send({});
};

const refusals = async (token?: string): Promise<Record<string, number>> => {
  const answers: Record<string, number> = {};
  for (const { methods, path } of doors)
    for (const method of methods) answers[`${method} ${path}`] = (await knock(method, path, token)).status;
  return answers;
};

const all = (status: number): Record<string, number> =>
  Object.fromEntries(
    doors.flatMap(({ methods, path }) => methods.map((method) => [`${method} ${path}`, status])),
  );

/** Takes all rights of ours from Editors, so that what is left is what any Editor has. */
async function takeAllFromEditors({ strapi }: Booted): Promise<void> {
  await strapi.db.query('admin::permission').deleteMany({
    where: { action: { $startsWith: 'plugin::context-variants.' }, role: { code: 'strapi-editor' } },
  });
}

beforeAll(async () => {
  app = await boot();
  doors = doorsOf(app);
});
afterAll(() => app?.destroy());

describe('each door of the admin', () => {
  test('is found in the running server, none of them twice', () => {
    const declared = app.strapi.plugin('context-variants').routes as Record<string, { routes: unknown[] }>;
    expect(doors.length).toBeGreaterThan(20);
    expect(doors).toHaveLength(declared['admin']?.routes.length ?? 0);
  });

  test('answers 401 without a login, and to an API token', async () => {
    expect(await refusals()).toEqual(all(401));
    expect(await refusals(await apiToken(app.strapi))).toEqual(all(401));
  });

  test('answers 403 to an Editor without our rights', async () => {
    const editor = await adminAccount(app.strapi, 'strapi-editor');
    await takeAllFromEditors(app);
    expect(await refusals(editor.jwt)).toEqual(all(403));
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
