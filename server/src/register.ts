import type { Core } from '@strapi/strapi';
import { appOf } from './app';
import { nameHeadersToOrigins, showToCaches } from './delivery/cors';
import { offerContextParameter, stayOutOfGraphql } from './delivery/announce';
import { codeRefusedBodies } from './http/body';

type DocumentMiddleware = Parameters<Core.Strapi['documents']['use']>[0];

export function register({ strapi }: { strapi: Core.Strapi }): void {
  const app = appOf(strapi);
  const prefix = String(strapi.config.get('api.rest.prefix', '/api'));
  strapi.server.use(nameHeadersToOrigins);
  strapi.server.use(showToCaches(prefix));
  strapi.server.use(codeRefusedBodies(prefix));
  strapi.documents.use(app.personalise as DocumentMiddleware);
  strapi.documents.use(app.follow as DocumentMiddleware);
  offerContextParameter(strapi);
  stayOutOfGraphql(strapi, app.variantType);
}
