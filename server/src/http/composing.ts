import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Composing, TopicChoice } from '../../../contract/trying';
import type { Understanding } from '../../../contract/understanding';
import type { Catalogue, Models, Topics } from '../variants';
import { askedEntry } from './asked-entry';
import { adminRoute, forPeople } from './for-people';

/** What the door needs of the house. */
export interface ComposingHouse {
  readonly models: Pick<Models, 'get'>;
  readonly catalogue: Pick<Catalogue, 'entry'>;
  readonly topics: Pick<Topics, 'topicsOf' | 'names' | 'all'>;
  readonly understanding: () => Understanding;
}

const TOPICS = 1000;

interface Locale {
  readonly code: string;
  readonly name: string;
}

async function localesOf(strapi: Core.Strapi): Promise<Locale[]> {
  const found: Locale[] = await strapi.plugin('i18n').service('locales').find();
  return found.map(({ code, name }) => ({ code, name }));
}

async function composing(ctx: Context, strapi: Core.Strapi, house: ComposingHouse): Promise<Composing> {
  const { contentType, documentId } = ctx['params'];
  const { model, locale, readable } = await askedEntry(ctx, strapi, house.models, {
    ...ctx.query,
    contentType,
    documentId,
  });
  const { topics, catalogue } = house;
  const { stages, attributes, hints } = house.understanding();
  const choice = (key: string): TopicChoice => ({ key, label: topics.names(key, locale)?.label ?? key });
  const topicField = model.topic === 'self' ? undefined : model.topic?.split('.')[0];
  const mayReadTopic = topicField === undefined || readable.mayReadField(topicField);
  const own = mayReadTopic ? ((await topics.topicsOf(model.uid, [documentId])).get(documentId) ?? []) : [];
  const named =
    model.label !== null && readable.mayReadField(model.label) ? readable.version?.[model.label] : null;
  const channels = hints.flatMap(({ observe, is = [] }) => (observe === 'channel' ? is : []));
  return {
    own: own.map(choice),
    topics: topics.all(locale, TOPICS).map(({ key, label }) => ({ key, label })),
    stages,
    attributes,
    channels: [...new Set(channels)].filter((name) => name !== 'web').sort(),
    variants: (catalogue.entry(model.uid, documentId)?.variants ?? []).map(({ key, name }) => ({
      key,
      name,
    })),
    locales: model.localised ? await localesOf(strapi) : null,
    locale,
    drafts: model.draftAndPublish,
    label: typeof named === 'string' && named !== '' ? named : null,
  };
}

/** `GET /context-variants/composing/:contentType/:documentId?locale=`: what a visitor can be composed of there. */
export const composingController = (strapi: Core.Strapi, house: () => ComposingHouse) => ({
  look: forPeople(async (ctx: Context) => {
    ctx.body = { data: await composing(ctx, strapi, house()) };
  }),
});

export const composingRoutes = [
  adminRoute('GET', '/composing/:contentType/:documentId', 'composing.look', 'variants.read'),
];
