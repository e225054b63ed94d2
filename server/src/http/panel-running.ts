import type { Context } from 'koa';
import { pauseSchema, removeSchema, reorderSchema, settleSchema } from '../../../contract/running';
import type { Running } from '../editing/running';
import { adminRoute, forPeople } from './for-people';
import { read } from './refusal';

interface Asked {
  readonly ability: unknown;
  /** The variant's key is absent where a request is about all of them. */
  readonly of: {
    readonly contentType: string;
    readonly documentId: string;
    readonly key: string;
    readonly locale: unknown;
  };
  readonly body: unknown;
}

const askedOf = (ctx: Context): Asked => {
  const { contentType, documentId, key = '' } = ctx['params'] as Record<string, string>;
  return {
    ability: ctx.state['userAbility'],
    of: {
      contentType: String(contentType),
      documentId: String(documentId),
      key,
      locale: ctx.query['locale'],
    },
    body: (ctx.request as { body?: unknown }).body ?? {},
  };
};

/** What the panel in the edit view does with the variants of an entry. */
export function runningController(running: () => Running) {
  const answering = (act: (asked: Asked, ctx: Context) => Promise<void>) =>
    forPeople(async (ctx) => {
      ctx.status = 204;
      await act(askedOf(ctx), ctx);
    });
  return {
    pause: answering(({ ability, of, body }) => running().pause(ability, of, read(pauseSchema, body))),
    reorder: answering(({ ability, of, body }) => running().reorder(ability, of, read(reorderSchema, body))),
    remove: answering(({ ability, of }, ctx) =>
      running().remove(ability, of, read(removeSchema, { ...ctx.query })),
    ),
    settle: answering(({ ability, of, body }) => running().settle(ability, of, read(settleSchema, body))),
    compare: forPeople(async (ctx) => {
      const { ability, of } = askedOf(ctx);
      ctx.body = { data: await running().compare(ability, of) };
    }),
  };
}

const ENTRY = '/entries/:contentType/:documentId';
const VARIANT = `${ENTRY}/variants/:key`;

/** For people of the admin panel who hold the right and may read or write the entry; `?locale=` names its language. */
export const runningRoutes = [
  adminRoute('PUT', `${ENTRY}/order`, 'running.reorder', 'variants.update'),
  adminRoute('PUT', `${VARIANT}/paused`, 'running.pause', 'variants.update'),
  adminRoute('DELETE', VARIANT, 'running.remove', 'variants.update'),
  adminRoute('GET', `${VARIANT}/drift`, 'running.compare', 'variants.read'),
  adminRoute('POST', `${VARIANT}/drift`, 'running.settle', 'variants.update'),
];
