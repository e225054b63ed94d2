import type { Core } from '@strapi/strapi';
import request from 'supertest';

/** A door as the running server has it. */
export interface Door {
  readonly methods: readonly string[];
  readonly path: string;
}

/** Every route below `/context-variants`, as the router of the running server lists them: never a list by hand. */
export function doorsOf(strapi: Core.Strapi): Door[] {
  const { router } = strapi.server as unknown as { router: { stack: readonly Door[] } };
  return router.stack
    .filter(({ path }) => path.startsWith('/context-variants/'))
    .map(({ methods, path }) => ({ methods: methods.filter((one) => one !== 'HEAD'), path }));
}

/** Asks a door with made-up names in its address. */
const knock = (at: Parameters<typeof request>[0], method: string, path: string, token?: string) => {
  const address = path.replace(/:[a-z]+/gi, 'api::article.article').replace(/\(.*?\)/g, '');
  const asked = request(at)[method.toLowerCase() as 'get' | 'post'](address);
  if (token !== undefined) asked.set('Authorization', `Bearer ${token}`);
  return method === 'GET' ? asked : asked.send({});
};

/** What each door answers to somebody. */
export async function answersOf(
  at: Parameters<typeof request>[0],
  doors: readonly Door[],
  token?: string,
): Promise<Record<string, number>> {
  const answers: Record<string, number> = {};
  for (const { methods, path } of doors)
    for (const method of methods)
      answers[`${method} ${path}`] = (await knock(at, method, path, token)).status;
  return answers;
}

/** One answer of all doors. */
export const all = (doors: readonly Door[], status: number): Record<string, number> =>
  Object.fromEntries(
    doors.flatMap(({ methods, path }) => methods.map((method) => [`${method} ${path}`, status])),
  );
