import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Explained } from '../../../contract/explanation';
import { explainInputSchema, type ExplainInput } from '../../../contract/explain-input';
import type { Explaining } from '../delivery/explaining';
import type { Model, Models } from '../variants';
import { forPeople, panelRoute } from './asked-entry';
import { readableEntry } from './panel-access';
import { read } from './refusal';

/** What the door needs of the house. */
export interface ExplainHouse {
  readonly models: Pick<Models, 'get'>;
  readonly explaining: Explaining;
}

/** The permission to look at a stored visitor's decisions; Super Admins hold it, others when they are given it. */
const STORED_ACTION = 'plugin::context-variants.visitors.explain';

/** Registers the permission. */
export const offerExplaining = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'Explain what stored visitors get',
      uid: 'visitors.explain',
      subCategory: 'visitors',
      pluginName: 'context-variants',
    },
  ]);

interface Ability {
  can(action: string): boolean;
}

/** The service `explain`: how an entry is decided for a stored or a composed visitor, step by step. */
export const explainService = (house: () => ExplainHouse) => ({
  /** Takes what `POST /context-variants/explain` takes; no permission is asked for here. */
  explain: async (input: unknown): Promise<Explained> =>
    house().explaining.explain(read(explainInputSchema, input)),
});

/** Throws 403 `forbidden` where the user may not read the entry, or the field by whose value it is decided; 404. */
async function mayAsk(
  strapi: Core.Strapi,
  ability: Ability,
  model: Model,
  input: ExplainInput,
): Promise<void> {
  const locale = model.localised
    ? (input.locale ?? (await strapi.plugin('i18n').service('locales').getDefaultLocale()))
    : null;
  const { mayReadField } = await readableEntry(strapi, ability, model, input.documentId, locale);
  const topicField = model.topic === 'self' ? undefined : model.topic?.split('.')[0];
  if (topicField !== undefined && !mayReadField(topicField)) {
    const message = 'You may not read the field that says what the entry is about, by which it is decided';
    throw new errors.ForbiddenError(message, { code: 'forbidden', path: [topicField] });
  }
}

/**
 * `POST /context-variants/explain`: the same for people who may read the entry and see who gets what; of stored
 * visitors for those who may besides.
 */
export const explainController = (strapi: Core.Strapi, house: () => ExplainHouse) => ({
  explain: forPeople(async (ctx: Context) => {
    const input = read(explainInputSchema, (ctx.request as { body?: unknown }).body ?? {});
    const ability = ctx.state['userAbility'] as Ability;
    if (input.visitor && !ability.can(STORED_ACTION)) {
      throw new errors.ForbiddenError('You may not look at stored visitors', {
        code: 'forbidden',
        path: ['visitor'],
      });
    }
    const model = house().models.get(input.contentType);
    if (!model || model.isComponent) {
      throw new errors.NotFoundError('There is no such content type', { code: 'not-found' });
    }
    if (model.enabled) await mayAsk(strapi, ability, model, input);
    ctx.body = { data: await house().explaining.explain(input) };
  }),
});

export const explainRoutes = [panelRoute('POST', '/explain', 'explain.explain')];
