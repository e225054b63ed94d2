import type { Core } from '@strapi/strapi';
import { LOCALES, type Locale } from './documents';
import { defaultTarget, plans } from './targets';

type Overlay = Readonly<Record<string, unknown>>;
interface Entry {
  contentType: string;
  documentId: string;
}
interface Suggests {
  stages?: string[];
  attributes?: Record<string, string>;
}
/** The plugin's service, as far as the seed needs it. */
interface Variants {
  save(
    input: Entry & {
      key: string;
      name?: string;
      target?: object;
      suggests?: Suggests | null;
      order?: number;
      locale?: string;
      overlay?: Overlay;
    },
  ): Promise<unknown>;
  publish(input: Entry & { key: string }): Promise<unknown>;
}

const variantsOf = (strapi: Core.Strapi): Variants => strapi.plugin('context-variants').service('variants');

/** Says whom the default content is for and what reading the entry suggests. */
export async function describeDefault(strapi: Core.Strapi, entry: Entry, suggests: Suggests): Promise<void> {
  await variantsOf(strapi).save({ ...entry, key: 'default', target: defaultTarget, suggests });
}

/** Saves and publishes one variant in both languages. */
export async function writeVariant(
  strapi: Core.Strapi,
  entry: Entry,
  key: string,
  overlays: Record<Locale, Overlay>,
): Promise<void> {
  const plan = plans[key];
  if (!plan) throw new Error(`nobody has said whom the variant "${key}" is for`);
  const variants = variantsOf(strapi);
  for (const locale of LOCALES) {
    await variants.save({
      ...entry,
      key,
      ...plan,
      locale,
      overlay: overlays[locale],
    });
  }
  await variants.publish({ ...entry, key });
}
