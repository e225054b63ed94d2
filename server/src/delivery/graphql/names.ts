import type { Core } from '@strapi/strapi';
import type { Field, Models } from '../../variants';

interface Naming {
  getTypeName(contentType: object): string;
  getComponentName(component: object): string;
  getEntityResponseCollectionName(contentType: object): string;
}

/** What a field of the GraphQL schema stands for. */
export interface Meaning {
  /** The media, relation, component or zone that it answers; null where it is none. */
  readonly field: Field | null;
  /** Whether it answers `{ nodes }`. */
  readonly connection: boolean;
  /** The enabled type whose entries it answers; null where it is none. */
  readonly entries: string | null;
  /** The enabled type that a field of the query itself lists, plainly or as a connection; null where it is none. */
  readonly list: string | null;
}

const CONNECTION = '_connection';
const QUERY = 'Query';

/** What we know of a schema's fields, by the names that Strapi gives; null for those that are not our concern. */
export function createMeanings(strapi: Core.Strapi, models: Models) {
  const { naming } = strapi.plugin('graphql').service<{ naming: Naming }>('utils');
  const uids = new Map<string, string>();
  const connections = new Map<string, string>();
  for (const type of Object.values(strapi.contentTypes)) {
    uids.set(naming.getTypeName(type), type.uid);
    connections.set(naming.getEntityResponseCollectionName(type), type.uid);
  }
  for (const type of Object.values(strapi.components)) uids.set(naming.getComponentName(type), type.uid);
  const enabled = (uid: string | undefined): string | null =>
    uid !== undefined && models.get(uid)?.enabled ? uid : null;
  return (parentType: string, name: string, type: string): Meaning | null => {
    const bare = type.replace(/[[\]!]/g, '');
    const entries = enabled(uids.get(bare));
    const listed = type.includes('[') ? entries : enabled(connections.get(bare));
    const list = parentType === QUERY ? listed : null;
    const fields = models.get(uids.get(parentType) ?? '')?.fields;
    const own = fields?.get(name);
    const connection = !own && name.endsWith(CONNECTION);
    const field = (connection ? fields?.get(name.slice(0, -CONNECTION.length)) : own) ?? null;
    const lazy = field && field.kind !== 'scalar' && field.kind !== 'unsupported' ? field : null;
    return lazy || entries || list ? { field: lazy, connection, entries, list } : null;
  };
}
