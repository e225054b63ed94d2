import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { CHANNELS } from '../../../contract/channels';
import { DEFAULT_KEY, type VariantHead } from '../../../contract/variant';
import type { RuleChoices, TopicChoice } from '../../../contract/rule-choices';
import type { Settings } from '../settings';
import type { Catalogue, Models, Topics } from '../variants';
import { forPeople } from './for-people';
import { readableAnywhere } from './panel-access';

/** What the door needs of the house. */
export interface ChoicesHouse {
  readonly settings: Pick<Settings, 'understanding'>;
  readonly models: Pick<Models, 'enabled'>;
  readonly catalogue: Pick<Catalogue, 'heads'>;
  readonly topics: Pick<Topics, 'all'>;
}

/** More than that are no list to choose from. */
const LISTED = 1000;

/** Facts are names with dots between their parts. */
const canBeNamed = ({ key }: TopicChoice): boolean => !key.includes('.');

/** What is written for entries that the person may read. */
async function headsFor(
  strapi: Core.Strapi,
  ability: unknown,
  { models, catalogue }: ChoicesHouse,
): Promise<VariantHead[]> {
  const heads = catalogue.heads();
  const shown: VariantHead[] = [];
  for (const uid of models.enabled) {
    const ofType = heads.filter(({ contentType }) => contentType === uid);
    if (ofType.length === 0) continue;
    const ids = ofType.map(({ documentId }) => documentId);
    const readable = await readableAnywhere(strapi, ability, uid, ids);
    shown.push(...ofType.filter(({ documentId }) => readable.has(documentId)));
  }
  return shown;
}

/** What conditions may name, with the words of one language. */
function choicesOf(
  { settings, topics }: ChoicesHouse,
  heads: readonly VariantHead[],
  locale: string | null,
): RuleChoices {
  const { stages, attributes } = settings.understanding();
  const names = new Map<string, string>();
  const tags = new Set<string>();
  const channels = new Set<string>(['web', ...CHANNELS]);
  for (const head of heads) {
    for (const tag of head.arguments ?? []) tags.add(tag);
    for (const channel of head.target.channels ?? []) channels.add(channel);
    if (head.key !== DEFAULT_KEY && !names.has(head.key)) names.set(head.key, head.name);
  }
  return {
    topics: topics.all(locale, LISTED).filter(canBeNamed),
    stages,
    attributes: attributes.filter(({ tact }) => tact !== 'never'),
    arguments: [...tags].filter((tag) => !tag.includes('.')).sort(),
    channels: [...channels].sort(),
    variants: [...names].slice(0, LISTED).map(([key, name]) => ({ key, name })),
  };
}

/** `GET /context-variants/rule-books/choices?locale=` */
export const choices = (strapi: Core.Strapi, house: () => ChoicesHouse) =>
  forPeople(async (ctx: Context) => {
    const { locale } = ctx.query;
    const heads = await headsFor(strapi, ctx.state['userAbility'], house());
    ctx.body = { data: choicesOf(house(), heads, typeof locale === 'string' ? locale : null) };
  });
