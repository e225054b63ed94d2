import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { competitionInputSchema, type Competition, type EntryTargets } from '../../../contract/targeting';
import type { CompetitionInput } from '../../../contract/targeting';
import type { Models } from '../variants';
import { askedEntry, mayReadTopic } from './asked-entry';
import { adminRoute, forPeople } from './for-people';
import { read } from './refusal';

/** An entry whose targets are asked for; `mayReadTopic`: whether the person may read the field that holds its topic. */
export interface TargetsAsked {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly mayReadTopic: boolean;
}

/** What the doors need of the house. */
export interface TargetsHouse {
  readonly models: Models;
  targetsOf(asked: TargetsAsked): Promise<EntryTargets>;
  /** Refuses names that there are not, with 400 and the path. */
  competition(asked: TargetsAsked, input: CompetitionInput): Promise<Competition>;
}

async function asked(ctx: Context, strapi: Core.Strapi, models: Models): Promise<TargetsAsked> {
  const { contentType, documentId } = ctx['params'] as Record<string, string>;
  const input = { contentType, documentId, locale: ctx.query['locale'] };
  const entry = await askedEntry(ctx, strapi, models, input);
  return {
    contentType: entry.model.uid,
    documentId: String(documentId),
    locale: entry.locale,
    mayReadTopic: mayReadTopic(entry),
  };
}

/** Below `/context-variants/entries/:contentType/:documentId`, with `?locale=`: whom an entry's contents are for. */
export const targetsController = (strapi: Core.Strapi, house: () => TargetsHouse) => ({
  /** `GET targets`: all targets of the entry, and what they can name. */
  list: forPeople(async (ctx: Context) => {
    ctx.body = { data: await house().targetsOf(await asked(ctx, strapi, house().models)) };
  }),
  /** `POST competition`: what a target competes with, and who wins. Nothing is kept. */
  compete: forPeople(async (ctx: Context) => {
    const entry = await asked(ctx, strapi, house().models);
    const input = read(competitionInputSchema, (ctx.request as { body?: unknown }).body ?? {});
    ctx.body = { data: await house().competition(entry, input) };
  }),
});

const ENTRY = '/entries/:contentType/:documentId';

export const targetsRoutes = [
  adminRoute('GET', `${ENTRY}/targets`, 'targets.list', 'variants.read'),
  adminRoute('POST', `${ENTRY}/competition`, 'targets.compete', 'variants.read'),
];
