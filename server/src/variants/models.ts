import type { Core, UID } from '@strapi/strapi';
import { readField, type Field } from './fields';

/** What we need to know of a content type or component, read once a boot. */
export interface Model {
  readonly uid: string;
  readonly isComponent: boolean;
  /** Its name for people. */
  readonly displayName: string;
  /** Whether its entries may have variants. */
  readonly enabled: boolean;
  /** Where its entries' topics are found: an attribute, a path through a relation, or `self`. */
  readonly topic: string | null;
  /** Of a taxonomy: the relation that leads to the topic above. */
  readonly parent: string | null;
  /** Whether i18n keeps an entry per locale. */
  readonly localised: boolean;
  readonly draftAndPublish: boolean;
  /** The attribute that names its entries for everybody; null where there is none. */
  readonly label: string | null;
  readonly fields: ReadonlyMap<string, Field>;
}

/** Models by uid. Strapi's own getters build an object at each access; these are read once. */
export interface Models {
  get(uid: string): Model | undefined;
  /** Uids of all types whose entries may have variants. */
  readonly enabled: readonly string[];
}

/** The component that an overlay merges with the default's, attribute by attribute; none where it is written whole. */
export const mergedModel = (models: Models, { kind, many, target }: Field): Model | undefined =>
  kind === 'component' && !many ? models.get(target ?? '') : undefined;

const LABELS = ['name', 'title', 'label'];
const WORDS = new Set(['string', 'text']);

function labelOf(fields: ReadonlyMap<string, Field>): string | null {
  const words = [...fields.values()]
    .filter(({ type, attribute }) => WORDS.has(type) && attribute.private !== true)
    .map(({ name }) => name);
  return LABELS.find((name) => words.includes(name)) ?? words[0] ?? null;
}

/** Options of the plugin in a type's or attribute's `pluginOptions`, as far as they are well formed. */
const optionsOf = (schema: object): { enabled?: unknown; topic?: unknown; parent?: unknown } => {
  const pluginOptions = (schema as { pluginOptions?: Record<string, object | undefined> }).pluginOptions;
  return pluginOptions?.['context-variants'] ?? {};
};

const readModel = (uid: string, schema: SchemaLike): Model => {
  const options = optionsOf(schema);
  const isComponent = schema.modelType === 'component';
  const topic = typeof options.topic === 'string' && options.topic !== '' ? options.topic : null;
  const localised = schema.pluginOptions?.i18n?.localized === true;
  const topicField = topic === null || topic === 'self' ? null : (topic.split('.')[0] ?? null);
  const fields = new Map(
    Object.entries(schema.attributes).map(([name, attribute]) => [
      name,
      readField(name, attribute, { isComponent, localised, topicField }),
    ]),
  );
  return {
    uid,
    isComponent,
    displayName: schema.info?.displayName ?? uid,
    enabled: !isComponent && options.enabled === true,
    topic,
    parent: typeof options.parent === 'string' && options.parent !== '' ? options.parent : null,
    localised,
    draftAndPublish: schema.options?.draftAndPublish === true,
    label: labelOf(fields),
    fields,
  };
};

interface SchemaLike {
  readonly modelType?: string;
  readonly info?: { readonly displayName?: string };
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
  readonly attributes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Reads models as they are asked for and keeps them: they are fixed from boot to boot. */
export function createModels({ strapi }: { strapi: Core.Strapi }): Models {
  const known = new Map<string, Model | undefined>();
  let enabled: readonly string[] | undefined;
  return {
    get(uid) {
      if (known.has(uid)) return known.get(uid);
      const schema = strapi.getModel(uid as UID.Schema) as unknown as SchemaLike | undefined;
      const model = schema && readModel(uid, schema);
      known.set(uid, model);
      return model;
    },
    get enabled() {
      enabled ??= Object.keys(strapi.contentTypes).filter((uid) => this.get(uid)?.enabled);
      return enabled;
    },
  };
}
