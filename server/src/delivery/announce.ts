import type { Core } from '@strapi/strapi';

interface Route {
  readonly method: string;
}

/** Makes the query parameter `context` legal on content reads where Strapi is strict about parameters. */
export function offerContextParameter(strapi: Core.Strapi): void {
  try {
    strapi.contentAPI.addQueryParams({
      context: {
        schema: (z: { string(): unknown }) => z.string() as never,
        matchRoute: (route: Route) => route.method === 'GET',
      },
    } as never);
  } catch (error) {
    strapi.log.warn(
      'context-variants: another part of this app already defines the query parameter "context". Give the context ' +
        `in the header X-Context instead, or rename the other parameter. (${String(error)})`,
    );
  }
}

/** Keeps a type of ours out of the GraphQL schema, where there is one. */
export function stayOutOfGraphql(strapi: Core.Strapi, uid: string): void {
  const graphql = strapi.plugin('graphql') as
    { service(name: 'extension'): { shadowCRUD(uid: string): { disable(): void } } } | undefined;
  graphql?.service('extension').shadowCRUD(uid).disable();
}
