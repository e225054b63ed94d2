import type { Core } from '@strapi/strapi';
import type { Catalogue } from './catalogue';
import type { Models } from './models';
import { ofDocument, rowsOf } from './rows';
import type { Topics } from './topics';

/** As `strapi.documents.use` takes it. */
type DocumentMiddleware = (
  context: { readonly uid: string; readonly action: string; readonly params: unknown },
  next: () => Promise<unknown>,
) => Promise<unknown>;

const READS = new Set(['findOne', 'findMany', 'findFirst', 'count']);

export declare function createFollower(room: {
  strapi: Core.Strapi;
  models: Models;
  catalogue: Catalogue;
  topics: Topics;
}): DocumentMiddleware;
