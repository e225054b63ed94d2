export type FieldKind = 'scalar' | 'media' | 'relation' | 'component' | 'zone' | 'unsupported';

/** One attribute of a content type or component. */
export interface Field {
  readonly name: string;
  /** Strapi's attribute type. */
  readonly type: string;
  readonly kind: FieldKind;
  /** Whether its value is a list: multiple media, to-many relations, repeatable components, zones. */
  readonly many: boolean;
  /** Uid of the type it refers to, or of its component; null for a relation to any type. */
  readonly target: string | null;
  /** Uids of the components a zone allows. */
  readonly components: readonly string[];
  readonly required: boolean;
  /** Whether i18n keeps a value per locale; always true inside components. */
  readonly localised: boolean;
  /** Whether a variant may change it. */
  readonly varies: boolean;
  /** The attribute as the schema has it. */
  readonly attribute: Readonly<Record<string, unknown>>;
}

interface Surroundings {
  readonly isComponent: boolean;
  readonly localised: boolean;
  readonly topicField: string | null;
}

export const FILE_UID = 'plugin::upload.file';

const STRAPI_OWN = new Set([
  ...['id', 'documentId', 'locale', 'localizations', 'status'],
  ...['createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt', 'createdBy', 'updatedBy'],
]);
const FIXED_TYPES = new Set(['uid', 'password']);
const RELATIONS = new Set([
  ...['oneToOne', 'oneToMany', 'manyToOne', 'manyToMany'],
  ...['morphToOne', 'morphToMany', 'morphOne', 'morphMany'],
]);

const kindOf = (attribute: Readonly<Record<string, unknown>>): FieldKind => {
  switch (attribute.type) {
    case 'media':
      return 'media';
    case 'relation':
      return RELATIONS.has(String(attribute.relation)) ? 'relation' : 'unsupported';
    case 'component':
      return 'component';
    case 'dynamiczone':
      return 'zone';
    default:
      return 'scalar';
  }
};

const isMany = (kind: FieldKind, attribute: Readonly<Record<string, unknown>>): boolean => {
  if (kind === 'media') return attribute.multiple === true;
  if (kind === 'relation') return /(ToMany|^morphMany)$/.test(String(attribute.relation));
  if (kind === 'component') return attribute.repeatable === true;
  return kind === 'zone';
};

const targetOf = (kind: FieldKind, attribute: Readonly<Record<string, unknown>>): string | null => {
  if (kind === 'media') return FILE_UID;
  const target = kind === 'component' ? attribute.component : attribute.target;
  return typeof target === 'string' ? target : null;
};

const isStringArray = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

type PluginOptions =
  { i18n?: { localized?: unknown }; 'context-variants'?: { overridable?: unknown } } | undefined;

/** Reads one attribute of a schema. */
export function readField(
  name: string,
  attribute: Readonly<Record<string, unknown>>,
  { isComponent, localised, topicField }: Surroundings,
): Field {
  const kind = kindOf(attribute);
  const options = attribute.pluginOptions as PluginOptions;
  const fixed =
    STRAPI_OWN.has(name) ||
    FIXED_TYPES.has(String(attribute.type)) ||
    attribute.unique === true ||
    attribute.private === true ||
    attribute.visible === false ||
    options?.['context-variants']?.overridable === false ||
    name === topicField ||
    kind === 'unsupported';
  return {
    name,
    type: String(attribute.type),
    kind,
    many: isMany(kind, attribute),
    target: targetOf(kind, attribute),
    components: isStringArray(attribute.components) ? attribute.components : [],
    required: attribute.required === true,
    localised: isComponent || (localised && (kind === 'relation' || options?.i18n?.localized === true)),
    varies: !fixed,
    attribute,
  };
}
