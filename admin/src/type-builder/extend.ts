import { PLUGIN_ID } from '../plugin-id';
import { en } from '../translations/en';
import { TopicInput } from './topic-input';
import { VariesInput } from './varies-input';

interface Item {
  readonly name: string;
  readonly type: string;
  readonly intlLabel: { readonly id: string; readonly defaultMessage: string };
  readonly description?: { readonly id: string; readonly defaultMessage: string };
}

interface AboutField {
  readonly contentTypeSchema?: { readonly pluginOptions?: { readonly [PLUGIN_ID]?: { enabled?: unknown } } };
  readonly forTarget?: string;
  readonly type?: string;
  readonly step?: string | null;
}

interface Extension<T> {
  readonly form: { advanced(about: T): readonly Item[] };
}

/** What the Content-Type Builder lets plugins add to its forms. */
interface Forms {
  readonly components: { add(input: { id: string; component: unknown }): void };
  extendContentType(extension: Extension<unknown>): void;
  extendFields(types: readonly string[], extension: Extension<AboutField>): void;
}

/** All types whose values a variant may change. */
const FIELDS = [
  ...['string', 'text', 'richtext', 'blocks', 'email', 'enumeration', 'boolean', 'json', 'number', 'integer'],
  ...['biginteger', 'decimal', 'float', 'date', 'datetime', 'time', 'media', 'relation', 'component'],
  'dynamiczone',
] as const;

const words = (key: keyof typeof en) => ({ id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] });
const option = (name: string): string => `pluginOptions.${PLUGIN_ID}.${name}`;

const ENABLED: Item = {
  name: option('enabled'),
  type: 'checkbox',
  intlLabel: words('builder.enabled'),
  description: words('builder.enabled.hint'),
};
const TOPIC: Item = { name: option('topic'), type: `${PLUGIN_ID}-topic`, intlLabel: words('builder.topic') };
const VARIES: Item = {
  name: option('overridable'),
  type: `${PLUGIN_ID}-varies`,
  intlLabel: words('builder.varies'),
};

/** In components every field may be excluded; in types only where entries have variants. */
const mayExclude = ({ contentTypeSchema, forTarget, type, step }: AboutField): boolean => {
  if (type === 'component' && step === '1') return false;
  return forTarget === 'component' || contentTypeSchema?.pluginOptions?.[PLUGIN_ID]?.enabled === true;
};

/** Lets people say in the Content-Type Builder which types have variants, what entries are about, and what never varies. */
export function extendTypeBuilder(apis: unknown): void {
  const { forms } = (apis ?? {}) as { forms?: Forms };
  if (!forms) return;
  forms.components.add({ id: TOPIC.type, component: TopicInput });
  forms.components.add({ id: VARIES.type, component: VariesInput });
  forms.extendContentType({ form: { advanced: () => [ENABLED, TOPIC] } });
  forms.extendFields(FIELDS, { form: { advanced: (about) => (mayExclude(about) ? [VARIES] : []) } });
}
