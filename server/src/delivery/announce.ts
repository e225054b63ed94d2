import type { Core } from '@strapi/strapi';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly request?: { readonly query?: object };
}

/**
 * Makes the query parameter `context` legal on content reads where Strapi is strict about parameters. A route that
 * already has a parameter of that name keeps its own: Strapi would refuse to start if we gave it a second one.
 */
export function offerContextParameter(strapi: Core.Strapi): void {
  const isFree = (route: Route): boolean => {
    if (route.method !== 'GET') return false;
    if (!Object.hasOwn(route.request?.query ?? {}, 'context')) return true;
    strapi.log.warn(
      `context-variants: ${route.method} ${route.path} has a query parameter "context" of its own. Send the context ` +
        'in the header X-Context there, or rename that parameter.',
    );
    return false;
  };
  strapi.contentAPI.addQueryParams({
    context: { schema: (z: { string(): unknown }) => z.string() as never, matchRoute: isFree },
  } as never);
}

/** Keeps a type of ours out of the GraphQL schema, where there is one. */
export function stayOutOfGraphql(strapi: Core.Strapi, uid: string): void {
  const graphql = strapi.plugin('graphql') as
    { service(name: 'extension'): { shadowCRUD(uid: string): { disable(): void } } } | undefined;
  graphql?.service('extension').shadowCRUD(uid).disable();
}
