import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  fillInputSchema,
  type Filled,
  type FillInput,
  type SayableFacts,
} from '../../../contract/token-help';
import type { Models } from '../variants';
import { askedEntry, mayReadTopic } from './asked-entry';
import { adminRoute, forPeople } from './for-people';
import { read } from './refusal';

/** What the doors need of the house. */
export interface TokensHouse {
  readonly models: Models;
  sayable(): SayableFacts;
  /** `locale`: of the entry, null where i18n does not touch its type. `withTopic`: whether its topic may be named. */
  fill(input: FillInput, locale: string | null, withTopic: boolean): Promise<Filled>;
}

/** Help with the places in texts that stand for something of their reader. */
export const tokensController = (strapi: Core.Strapi, house: () => TokensHouse) => ({
  /** `GET /context-variants/tokens`: what a text may name. */
  list: forPeople(async (ctx: Context) => {
    await Promise.resolve();
    ctx.body = { data: house().sayable() };
  }),
  /** `POST /context-variants/tokens/fill`: a text as a sample visitor and a stranger get it. Nothing is kept. */
  fill: forPeople(async (ctx: Context) => {
    const input = read(fillInputSchema, (ctx.request as { body?: unknown }).body ?? {});
    const { contentType, documentId, locale: asked } = input;
    const entry = { contentType, documentId, locale: asked };
    const found = await askedEntry(ctx, strapi, house().models, entry);
    ctx.body = { data: await house().fill(input, found.locale, mayReadTopic(found)) };
  }),
});

export const tokensRoutes = [
  adminRoute('GET', '/tokens', 'tokens.list', 'variants.read'),
  adminRoute('POST', '/tokens/fill', 'tokens.fill', 'variants.read'),
];
