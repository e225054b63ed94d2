import type { Core } from '@strapi/strapi';
import type { Models } from './models';

/** Words for a topic. */
export interface TopicNames {
  readonly key: string;
  readonly label: string;
  readonly slug?: string;
}

/** What entries are about, and how topics are called. */
export interface Topics {
  /** Reads the taxonomies. Call once the database is there. */
  load(): Promise<void>;
  /** Topic keys by document id, in the entry's order; every id that was asked for is there. At once when warm. */
  topicsOf(
    uid: string,
    documentIds: readonly string[],
  ): ReadonlyMap<string, readonly string[]> | Promise<ReadonlyMap<string, readonly string[]>>;
  /** In the given locale where there is a name in it, else in any. */
  names(key: string, locale?: string | null): TopicNames | undefined;
  /** The key of a topic that is named by document id, by value, or by its type's first `uid` field. */
  resolve(nameOrKey: string): string | undefined;
  /** Names that `resolve` knows, for messages; at most `limit`. */
  known(limit?: number): string[];
  /** Call after every write of a type. */
  onWrite(uid: string): Promise<void>;
}

export declare function createTopics(room: { strapi: Core.Strapi; models: Models }): Topics;
