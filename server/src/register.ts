import type { Core } from '@strapi/strapi';
import { appOf } from './app';
import { nameHeadersToOrigins, showToCaches } from './delivery/cors';
import { offerContextParameter, stayOutOfGraphql } from './delivery/announce';
import { codeRefusedBodies } from './http/body';

type DocumentMiddleware = Parameters<Core.Strapi['documents']['use']>[0];

export function register({ strapi }: { strapi: Core.Strapi }): void {
  const app = appOf(strapi);
  const prefix = String(strapi.config.get('api.rest.prefix', '/api'));
  const always = app.configuration.requestFacts === 'always';
  // One middleware for all that happens outermost: each one costs every request of the app.
  strapi.server.use((ctx, next) => {
    showToCaches(ctx, prefix, always);
    return next().then(() => {
      nameHeadersToOrigins(ctx);
      codeRefusedBodies(ctx, prefix);
    });
  });
  strapi.documents.use(app.personalise as DocumentMiddleware);
  strapi.documents.use(app.follow as DocumentMiddleware);
  app.editInPlace();
  offerContextParameter(strapi);
  stayOutOfGraphql(strapi, app.variantType);
  app.overGraphql();
}
