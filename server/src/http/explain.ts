import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Explained } from '../../../contract/explanation';
import { explainInputSchema, type ExplainInput } from '../../../contract/explain-input';
import { actionOf } from '../../../contract/rights';
import type { Explaining } from '../delivery/explaining';
import type { Model, Models } from '../variants';
import { adminRoute, forPeopleOfHistory } from './for-people';
import { readableEntry, type Readable } from './panel-access';
import { read } from './refusal';

/** What the door needs of the house. */
export interface ExplainHouse {
  readonly models: Pick<Models, 'get'>;
  readonly explaining: Explaining;
  /** Keeps that whoever asks looks at a stored visitor. */
  looked(ctx: Context, visitor: string): Promise<void>;
  /** Whether an error means that the history is busy or out of reach, so that trying again helps. */
  isPassing(error: unknown): boolean;
}

interface Ability {
  can(action: string): boolean;
}

/** The service `explain`: how an entry is decided for a stored or a composed visitor, step by step. */
export const explainService = (house: () => ExplainHouse) => ({
  /** Takes what `POST /context-variants/explain` takes; no permission is asked for here. */
  explain: async (input: unknown): Promise<Explained> =>
    house().explaining.explain(read(explainInputSchema, input)),
});

/** Throws 403 `forbidden` where the user may not look at stored visitors. */
export function mayLookAtVisitors(ability: unknown): void {
  if ((ability as Ability).can(actionOf('visitors.explain'))) return;
  throw new errors.ForbiddenError('You may not look at stored visitors', {
    code: 'forbidden',
    path: ['visitor'],
  });
}

/** Throws 403 `forbidden` where the user may not read the entry, or the field by whose value it is decided; 404. */
export async function mayAsk(
  strapi: Core.Strapi,
  ability: unknown,
  model: Model,
  input: Pick<ExplainInput, 'documentId' | 'locale'>,
): Promise<Readable> {
  const locale = model.localised
    ? (input.locale ?? (await strapi.plugin('i18n').service('locales').getDefaultLocale()))
    : null;
  const readable = await readableEntry(strapi, ability, model, input.documentId, locale);
  const topicField = model.topic === 'self' ? undefined : model.topic?.split('.')[0];
  if (topicField !== undefined && !readable.mayReadField(topicField)) {
    const message = 'You may not read the field that says what the entry is about, by which it is decided';
    throw new errors.ForbiddenError(message, { code: 'forbidden', path: [topicField] });
  }
  return readable;
}

/**
 * `POST /context-variants/explain`: the same for people who may read the entry and see who gets what; of stored
 * visitors for those who may besides. 503 where the history is not available.
 */
export const explainController = (strapi: Core.Strapi, house: () => ExplainHouse) => ({
  explain: forPeopleOfHistory(house, async (ctx: Context) => {
    const input = read(explainInputSchema, (ctx.request as { body?: unknown }).body ?? {});
    const ability: unknown = ctx.state['userAbility'];
    if (input.visitor) mayLookAtVisitors(ability);
    const model = house().models.get(input.contentType);
    if (!model || model.isComponent) {
      throw new errors.NotFoundError('There is no such content type', { code: 'not-found' });
    }
    if (model.enabled) await mayAsk(strapi, ability, model, input);
    const visitor = await house().explaining.visitorOf(input);
    if (visitor !== null) await house().looked(ctx, visitor);
    ctx.body = { data: await house().explaining.explain(input) };
  }),
});

export const explainRoutes = [adminRoute('POST', '/explain', 'explain.explain', 'variants.read')];
