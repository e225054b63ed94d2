import type { Core } from '@strapi/strapi';
import type { Field, Models } from '../../variants';

interface Naming {
  getTypeName(contentType: object): string;
  getComponentName(component: object): string;
}

/** What a field of the GraphQL schema stands for. */
export interface Meaning {
  /** The media, relation, component or zone that it answers; null where it is none. */
  readonly field: Field | null;
  /** Whether it answers `{ nodes }`. */
  readonly connection: boolean;
  /** The enabled type whose entries it answers; null where it is none. */
  readonly entries: string | null;
}

const CONNECTION = '_connection';

/** What we know of a schema's fields, by the names that Strapi gives; null for those that are not our concern. */
export function createMeanings(strapi: Core.Strapi, models: Models) {
  const { naming } = strapi.plugin('graphql').service<{ naming: Naming }>('utils');
  const uids = new Map<string, string>();
  for (const type of Object.values(strapi.contentTypes)) uids.set(naming.getTypeName(type), type.uid);
  for (const type of Object.values(strapi.components)) uids.set(naming.getComponentName(type), type.uid);
  return (parentType: string, name: string, type: string): Meaning | null => {
    const named = uids.get(type.replace(/[[\]!]/g, ''));
    const entries = named !== undefined && models.get(named)?.enabled ? named : null;
    const fields = models.get(uids.get(parentType) ?? '')?.fields;
    const own = fields?.get(name);
    const connection = !own && name.endsWith(CONNECTION);
    const field = (connection ? fields?.get(name.slice(0, -CONNECTION.length)) : own) ?? null;
    const lazy = field && field.kind !== 'scalar' && field.kind !== 'unsupported' ? field : null;
    return lazy || entries ? { field: lazy, connection, entries } : null;
  };
}
