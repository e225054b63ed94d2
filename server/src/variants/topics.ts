import type { Core, UID } from '@strapi/strapi';
import type { Models } from './models';
import { parentField, readTaxonomy, readValues, type Taxonomy } from './taxonomy';
import { topicPath, topicQuery, topicsOfRow, type TopicPath } from './topic-path';

/** Words for a topic. */
export interface TopicNames {
  readonly key: string;
  readonly label: string;
  readonly slug?: string;
}

type ByDocument = ReadonlyMap<string, readonly string[]>;

/** What entries are about, and how topics are called. */
export interface Topics {
  /** Reads the taxonomies. Call once the database is there. */
  load(): Promise<void>;
  /** Topic keys by document id, in the entry's order; every id that was asked for is there, and
   * others may be. At once when warm. */
  topicsOf(uid: string, documentIds: readonly string[]): ByDocument | Promise<ByDocument>;
  /** In the given locale where there is a name in it, else in any. */
  names(key: string, locale?: string | null): TopicNames | undefined;
  /** Keys of the topics above one, the nearest first; at most five. */
  above(key: string): readonly string[];
  /** The key of a topic that is named by document id, by value, or by its type's first `uid` field. */
  resolve(nameOrKey: string): string | undefined;
  /** Names that `resolve` knows, for messages; 20 where `limit` is absent. */
  known(limit?: number): string[];
  /** Topics with their names, in the order of their labels; as many as `limit`. */
  all(locale: string | null, limit: number): readonly TopicNames[];
  /** Call after every write of a type. */
  onWrite(uid: string): Promise<void>;
}

/** Topics above one that are told. */
const LEVELS = 5;
/** Documents whose topics are remembered per type. */
const REMEMBERED = 50_000;

type Row = Readonly<Record<string, unknown>>;

export function createTopics({ strapi, models }: { strapi: Core.Strapi; models: Models }): Topics {
  const paths = new Map<string, TopicPath>();
  const remembered = new Map<string, Map<string, readonly string[]>>();
  const taxonomies = new Map<string, Taxonomy>();
  /** Topics that are plain values, by the type that has the attribute. */
  const values = new Map<string, ReadonlySet<string>>();

  const readTopics = async (
    uid: string,
    path: TopicPath,
    documentIds: readonly string[],
  ): Promise<ByDocument> => {
    // Taken before the read: a write in between puts another map there, and this one is forgotten.
    const memory = remembered.get(uid) ?? new Map<string, readonly string[]>();
    remembered.set(uid, memory);
    const found: unknown = await strapi.db
      .query(uid as UID.ContentType)
      .findMany({ ...topicQuery(path), where: { documentId: { $in: documentIds } }, orderBy: { id: 'asc' } });
    const byDocument = new Map<string, Row[]>();
    for (const row of found as Row[]) {
      const own = byDocument.get(String(row.documentId));
      if (own) own.push(row);
      else byDocument.set(String(row.documentId), [row]);
    }
    if (memory.size > REMEMBERED) memory.clear();
    const answer = new Map<string, readonly string[]>(documentIds.map((documentId) => [documentId, []]));
    // names that nothing has are not remembered: anybody can make them up
    for (const [documentId, own] of byDocument) {
      const live = own.filter((row) => row.publishedAt);
      const topics = new Set((live.length > 0 ? live : own).flatMap((row) => topicsOfRow(path, row)));
      answer.set(documentId, [...topics]);
      memory.set(documentId, [...topics]);
    }
    return answer;
  };

  const readNames = async (uid: string): Promise<void> => {
    const all = [...paths.values()];
    const model = models.get(uid);
    if (model && all.some(({ taxonomy }) => taxonomy === uid)) {
      taxonomies.set(uid, await readTaxonomy(strapi, model));
    }
    const fields = all.flatMap(({ value, uids }) => (value && [...uids].at(-1) === uid ? [value] : []));
    for (const { name, attribute } of fields) {
      const listed: unknown[] = Array.isArray(attribute.enum)
        ? attribute.enum
        : await readValues(strapi, uid, name);
      values.set(`${uid} ${name}`, new Set(listed.map(String)));
    }
  };

  const names: Topics['names'] = (key, locale) => {
    for (const { terms } of taxonomies.values()) {
      const term = terms.get(key);
      if (!term) continue;
      const label = term.labels.get(locale ?? '') ?? [...term.labels.values()][0] ?? term.slug ?? key;
      return { key, label, ...(term.slug !== undefined && { slug: term.slug }) };
    }
    return [...values.values()].some((known) => known.has(key)) ? { key, label: key } : undefined;
  };

  return {
    async load() {
      for (const uid of models.enabled) {
        const model = models.get(uid);
        const path = model && topicPath(models, model);
        if (path) paths.set(uid, path);
        else if (model?.topic) {
          strapi.log.warn(
            `context-variants: the topic "${model.topic}" of ${uid} leads nowhere; it has none`,
          );
        }
      }
      for (const taxonomy of new Set([...paths.values()].map((path) => path.taxonomy))) {
        const model = taxonomy === null ? undefined : models.get(taxonomy);
        if (!model || model.parent === null || parentField(model) !== undefined) continue;
        strapi.log.warn(
          `context-variants: the parent "${model.parent}" of ${model.uid} is no relation to itself; its topics have none`,
        );
      }
      for (const uid of new Set([...paths.values()].flatMap(({ uids }) => [...uids]))) await readNames(uid);
    },
    topicsOf(uid, documentIds) {
      const path = paths.get(uid);
      if (!path) return new Map(documentIds.map((id) => [id, []]));
      if (path.taxonomy === uid && path.relations.length === 0)
        return new Map(documentIds.map((id) => [id, [id]]));
      const memory = remembered.get(uid);
      const cold = documentIds.filter((id) => !memory?.has(id));
      // All that is remembered holds what was asked for, at no cost.
      if (cold.length === 0 && memory) return memory;
      const warm = documentIds.map((id) => [id, memory?.get(id) ?? []] as const);
      return readTopics(uid, path, cold).then((read) => new Map([...warm, ...read]));
    },
    names,
    above(key) {
      const chain: string[] = [];
      for (const { terms } of taxonomies.values()) {
        let up = terms.get(key)?.parent;
        // A taxonomy may be a ring by mistake.
        while (up !== undefined && up !== key && chain.length < LEVELS && !chain.includes(up)) {
          chain.push(up);
          up = terms.get(up)?.parent;
        }
      }
      return chain;
    },
    resolve(name) {
      for (const { terms, slugs } of taxonomies.values()) {
        const key = terms.has(name) ? name : slugs.get(name);
        if (key !== undefined) return key;
      }
      return [...values.values()].some((known) => known.has(name)) ? name : undefined;
    },
    known(limit = 20) {
      const terms = [...taxonomies.values()].flatMap((taxonomy) => [...taxonomy.terms.values()]);
      const names = [
        ...terms.map(({ slug, key }) => slug ?? key),
        ...[...values.values()].flatMap((one) => [...one]),
      ];
      return [...new Set(names)].slice(0, limit);
    },
    all(locale, limit) {
      const keys = [...taxonomies.values()].flatMap(({ terms }) => [...terms.keys()]);
      const named = [...keys, ...[...values.values()].flatMap((one) => [...one])];
      return [...new Set(named)]
        .flatMap((key) => names(key, locale) ?? [])
        .sort((a, b) => a.label.localeCompare(b.label, locale ?? undefined))
        .slice(0, limit);
    },
    async onWrite(uid) {
      let touched = false;
      for (const [type, { uids }] of paths) {
        if (!uids.has(uid)) continue;
        touched = true;
        remembered.delete(type);
      }
      if (touched) await readNames(uid);
    },
  };
}
