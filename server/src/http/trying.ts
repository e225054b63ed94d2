import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { explainInputSchema, type ExplainInput } from '../../../contract/explain-input';
import type { TriedEntry, TryAnswer } from '../../../contract/trying';
import { reaches, toPointer } from '../delivery/answer';
import type { Outcome } from '../delivery/session';
import type { Tried, Trying } from '../delivery/trying';
import { mayAsk, mayLookAtVisitors, type ExplainHouse } from './explain';
import { adminRoute, forPeopleOfHistory } from './for-people';
import { read } from './refusal';

/** What the door needs of the house. */
export interface TryHouse extends ExplainHouse {
  readonly trying: Trying;
}

/** Entries within an answer that are explained: each takes some hundred tries. */
const EXPLAINED = 10;

const nothingThere = (error: unknown): null => {
  if (error instanceof errors.ForbiddenError || error instanceof errors.NotFoundError) return null;
  throw error;
};

function at(body: unknown, pointer: Outcome['pointer']): Record<string, unknown> {
  return ['data', ...pointer].reduce(
    (value: unknown, part) => (value as Record<string, unknown>)[part],
    body,
  ) as Record<string, unknown>;
}

/** Why each varying entry within an answer is as it is, for those that the user may read. */
async function within(
  strapi: Core.Strapi,
  ability: unknown,
  house: TryHouse,
  input: ExplainInput,
  body: TryAnswer['answer'],
  { outcomes }: Tried,
): Promise<TriedEntry[]> {
  const entries: TriedEntry[] = [];
  for (const outcome of outcomes) {
    const { pointer, contentType, documentId } = outcome;
    if (entries.some((one) => one.contentType === contentType && one.documentId === documentId)) continue;
    if (pointer.length === 0 || entries.length === EXPLAINED || !reaches(body, outcome)) continue;
    const entry = at(body, pointer);
    const locale = typeof entry['locale'] === 'string' ? entry['locale'] : undefined;
    const asked = { ...input, contentType, documentId, locale };
    const model = house.models.get(contentType);
    if (!model || !(await mayAsk(strapi, ability, model, asked).catch(nothingThere))) continue;
    const name = model.label === null ? undefined : entry[model.label];
    entries.push({
      path: toPointer(['data', ...pointer]),
      contentType,
      documentId,
      label: typeof name === 'string' && name !== '' ? name : documentId,
      explained: await house.explaining.explain(asked),
    });
  }
  return entries;
}

async function tried(ctx: Context, strapi: Core.Strapi, house: TryHouse): Promise<TryAnswer> {
  const input = read(explainInputSchema, (ctx.request as { body?: unknown }).body ?? {});
  const ability: unknown = ctx.state['userAbility'];
  if (input.visitor) mayLookAtVisitors(ability);
  const model = house.models.get(input.contentType);
  if (!model || model.isComponent) {
    throw new errors.NotFoundError('There is no such content type', {
      code: 'not-found',
      path: ['contentType'],
    });
  }
  const readable = model.enabled ? await mayAsk(strapi, ability, model, input) : null;
  const result = await house.trying.answer(input);
  if (result.visitor !== null) await house.looked(ctx, result.visitor);
  const data = result.entry && readable && (await readable.shown(result.entry));
  const body = data && { data };
  return {
    answer: body,
    address: result.address,
    visitor: result.visitor,
    explained: await house.explaining.explain(input),
    within: await within(strapi, ability, house, input, body, result),
  };
}

/**
 * `POST /context-variants/try`: what the content API answers somebody who is composed or stored, and why; takes what
 * `POST /context-variants/explain` takes, and asks for the same rights.
 */
export const tryController = (strapi: Core.Strapi, house: () => TryHouse) => ({
  try: forPeopleOfHistory(house, async (ctx: Context) => {
    ctx.body = { data: await tried(ctx, strapi, house()) };
  }),
});

export const tryRoutes = [adminRoute('POST', '/try', 'try.try', 'variants.read')];
