import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { z } from 'zod';
import {
  settingImportSchema,
  settingSaveSchema,
  settingUndoSchema,
  vocabularySaveSchema,
  type SettingSave,
  type RuleBookEntry,
} from '../../../contract/settings';
import type { Right } from '../../../contract/rights';
import type { Setting, Settings } from '../settings';
import type { Models } from '../variants';
import { choices, type ChoicesHouse } from './rule-choices';
import { adminRoute, forPeople } from './for-people';
import { invalid, read } from './refusal';
import { whoAsks } from './who-asks';

/** What the doors need of the house. */
export interface SettingsHouse extends ChoicesHouse {
  readonly settings: Settings;
  readonly models: Pick<Models, 'get' | 'enabled'>;
}

/** The setting that a request is about. */
interface Asked {
  readonly setting: Setting;
  readonly fileName: string;
  /** Reads a save. */
  readonly saveSchema: z.ZodType<SettingSave>;
  /** What is to be saved, as the setting takes it; throws where it is another's. */
  readonly fit: (content: unknown) => unknown;
}

const bodyOf = (ctx: Context): unknown => (ctx.request as { body?: unknown }).body ?? {};

/** Looks, saves, goes back, takes along as a file and brings one in. Paths of refusals begin at the content. */
const doorsOf = (asked: (ctx: Context) => Asked) => ({
  look: forPeople(async (ctx) => {
    ctx.body = { data: await asked(ctx).setting.current() };
  }),
  versions: forPeople(async (ctx) => {
    ctx.body = { data: await asked(ctx).setting.versions() };
  }),
  save: forPeople(async (ctx) => {
    const { setting, fit, saveSchema } = asked(ctx);
    const { version, content, instead } = read(saveSchema, bodyOf(ctx));
    ctx.body = { data: await setting.save(fit(content), whoAsks(ctx), version, instead) };
  }),
  undo: forPeople(async (ctx) => {
    const { setting } = asked(ctx);
    const { version, to } = read(settingUndoSchema, bodyOf(ctx));
    ctx.body = { data: await setting.undo(to, whoAsks(ctx), version) };
  }),
  takeAlong: forPeople(async (ctx) => {
    const { setting, fileName } = asked(ctx);
    const { content } = await setting.current();
    ctx.attachment(fileName);
    ctx.type = 'application/json';
    ctx.body = `${JSON.stringify(content, null, 2)}\n`;
  }),
  /** The body is a file as it was taken along, the version seen stands in the query. */
  bringIn: forPeople(async (ctx) => {
    const { setting, fit } = asked(ctx);
    const { version } = read(settingImportSchema, { ...ctx.query });
    ctx.body = { data: await setting.save(fit(bodyOf(ctx)), whoAsks(ctx), version) };
  }),
});

/** `/context-variants/settings/vocabulary`: stages, attributes, signals, search words and the numbers behind them. */
export const vocabularyController = (house: () => SettingsHouse) =>
  doorsOf(() => ({
    setting: house().settings.words,
    fileName: 'vocabulary.json',
    saveSchema: vocabularySaveSchema,
    fit: (content) => content,
  }));

/** The rule book of a type that may have variants. Throws 404 `not-found`, 400 `not-enabled`. */
function bookAsked({ settings, models }: SettingsHouse, contentType: string): Asked {
  const model = models.get(contentType);
  if (!model || model.isComponent) {
    throw new errors.NotFoundError('There is no such content type', { code: 'not-found' });
  }
  if (!model.enabled) {
    throw invalid(`contentType: entries of ${model.displayName} have no variants`, 'not-enabled', {
      path: ['contentType'],
    });
  }
  return {
    setting: settings.bookOf(contentType),
    saveSchema: settingSaveSchema,
    fileName: `${contentType.replaceAll(':', '-')}.json`,
    fit(content) {
      if (typeof content !== 'object' || content === null || Array.isArray(content)) return content;
      const { contentType: named = contentType } = content as { contentType?: unknown };
      if (named !== contentType) {
        const message = `contentType: this is the rule book of ${JSON.stringify(named)}, not of ${contentType}`;
        throw invalid(message, 'invalid', { path: ['contentType'] });
      }
      return { ...content, contentType };
    },
  };
}

/** `/context-variants/rule-books`: which there are, and each. */
export const ruleBookController = (strapi: Core.Strapi, house: () => SettingsHouse) => ({
  ...doorsOf((ctx) => bookAsked(house(), String(ctx['params'].contentType))),
  choices: choices(strapi, house),
  list: forPeople(async (ctx) => {
    const { settings, models } = house();
    const entries = models.enabled.map(async (contentType): Promise<RuleBookEntry> => {
      const { version, at, by } = await settings.bookOf(contentType).current();
      const displayName = models.get(contentType)?.displayName ?? contentType;
      const audiences = settings.ruleBooks.of(contentType).audiences.length;
      return { contentType, displayName, version, at, by, audiences };
    });
    ctx.body = { data: await Promise.all(entries) };
  }),
});

const DOORS = [
  ['GET', '', 'look', 'read'],
  ['PUT', '', 'save', 'update'],
  ['GET', '/versions', 'versions', 'read'],
  ['POST', '/undo', 'undo', 'update'],
  ['GET', '/export', 'takeAlong', 'read'],
  ['POST', '/import', 'bringIn', 'update'],
] as const;

const routesOf = (base: string, controller: string, rights: 'settings' | 'rule-books') =>
  DOORS.map(([method, path, action, verb]) => {
    const right: Right = `${rights}.${verb}`;
    return adminRoute(method, `${base}${path}`, `${controller}.${action}`, right);
  });

/** For people of the admin panel who hold the right to look or to change. */
export const settingsRoutes = [
  ...routesOf('/settings/vocabulary', 'vocabulary', 'settings'),
  adminRoute('GET', '/rule-books', 'rule-book.list', 'rule-books.read'),
  // Before the route of one book, or this would be a content type.
  adminRoute('GET', '/rule-books/choices', 'rule-book.choices', 'rule-books.read'),
  ...routesOf('/rule-books/:contentType', 'rule-book', 'rule-books'),
];
