import type { Core, UID } from '@strapi/strapi';
import { sayable, tryOut } from '../delivery/acknowledge/trying-out';
import type { TokensHouse } from '../http/tokens';
import type { Kept } from './kept';

/** Names that a sample visitor has in play. */
const NAMES = 3;

/** Names of a few other entries of the type, as they are published in that language. */
async function namesBeside(
  strapi: Core.Strapi,
  { models }: Kept,
  contentType: string,
  documentId: string,
  locale: string | null,
): Promise<string[]> {
  const model = models.get(contentType);
  const { label } = model ?? {};
  if (!model || !label) return [];
  const found: unknown = await strapi.db.query(contentType as UID.ContentType).findMany({
    select: ['documentId', label],
    where: {
      documentId: { $ne: documentId },
      ...(model.draftAndPublish && { publishedAt: { $notNull: true } }),
      ...(locale !== null && { locale }),
    },
    orderBy: { id: 'asc' },
    limit: NAMES,
  });
  const names = (found as Readonly<Record<string, unknown>>[]).map((row) => row[label]);
  return names.filter((name): name is string => typeof name === 'string' && name.trim() !== '');
}

/** Wires the trying out of texts to what is written. */
export function triedOutOf(strapi: Core.Strapi, kept: Kept): TokensHouse {
  const { models, catalogue, topics, settings } = kept;
  return {
    models,
    sayable: () => sayable(settings.understanding()),
    async fill(input, locale, withTopic) {
      const { contentType, documentId, variant } = input;
      const entry = catalogue.entry(contentType, documentId);
      const head = entry?.variants.find(({ key }) => key === variant);
      const about = (await topics.topicsOf(contentType, [documentId])).get(documentId) ?? [];
      const [topic] = head?.target.topics ?? about;
      const language = locale ?? (await strapi.plugin('i18n').service('locales').getDefaultLocale()) ?? 'en';
      const visitor = {
        names: await namesBeside(strapi, kept, contentType, documentId, locale),
        topic: topic === undefined || !withTopic ? null : (topics.names(topic, locale)?.label ?? null),
        said: head?.arguments ?? entry?.head?.arguments ?? [],
        target: head?.target ?? {},
        locale: String(language),
      };
      return tryOut(input, visitor, settings.understanding());
    },
  };
}
