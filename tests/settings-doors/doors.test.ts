import request from 'supertest';
import { adminAccount, apiToken } from '../harness/fill';
import { desk, send, setUp, TYPE } from './desk';
import { choicesHold } from './choices';
import { insteadHolds } from './instead';
import { ruleBookHolds } from './rule-book';
import { vocabularyHolds } from './vocabulary';

beforeAll(setUp);
afterAll(() => desk.app.destroy());

interface Route {
  readonly method: string;
  readonly path: string;
}

/** All that the app really has, so that no later door is forgotten. */
function routes(): readonly Route[] {
  const all = desk.app.strapi.plugin('context-variants').routes as Record<string, { routes: Route[] }>;
  return (all['admin']?.routes ?? [])
    .filter(({ path }) => /^\/(settings|rule-books)/.test(path))
    .map(({ method, path }) => ({
      method,
      path: `/context-variants${path.replace(':contentType', TYPE)}`,
    }));
}

describe('who may', () => {
  const answers = async (jwt: string) =>
    Promise.all(
      routes().map(async ({ method, path }) => {
        const { status } = await send(desk.app, jwt, method, path, method === 'GET' ? undefined : {});
        return [`${method} ${path}`, status] as const;
      }),
    );

  test('nobody without a login, with an API token, or without the right, at any of the doors', async () => {
    expect(routes()).toHaveLength(15);
    for (const { method, path } of routes()) {
      await request(desk.app.http)[method.toLowerCase() as 'get'](path).expect(401);
    }
    for (const [, status] of await answers(await apiToken(desk.app.strapi))) expect(status).toBe(401);
    const editor = await adminAccount(desk.app.strapi, 'strapi-editor');
    for (const answer of await answers(editor.jwt)) expect(answer).toEqual([answer[0], 403]);
  });

  test('whoever may look does not change, and rights to words are none to rule books', async () => {
    const { id } = await desk.app.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'strapi-author' } });
    const author = await adminAccount(desk.app.strapi, 'strapi-author');
    await desk.app.strapi
      .service('admin::role')
      .addPermissions(id, [{ action: 'plugin::context-variants.rule-books.read' }]);
    for (const [door, status] of await answers(author.jwt)) {
      expect([door, status]).toEqual([door, /^GET .*rule-books/.test(door) ? 200 : 403]);
    }
  });
});

vocabularyHolds();
ruleBookHolds();
choicesHold();
insteadHolds();
