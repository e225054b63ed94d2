import type { Context } from 'koa';
import { importAskedSchema, TOUCH_LINE, type TouchTotals } from '../../../contract/touch';
import { answerLines, door } from './door';
import { linesOf } from './lines-of';
import { invalid, read } from './refusal';
import { createRecipients, keepTouches, type TouchHouse } from './touch-batch';

/** Lines that are kept in one transaction. */
const TOGETHER = 500;

/** Results of a body, some at a time as they are committed; the totals last. Reads on only as results are taken. */
async function* results(
  body: AsyncIterable<Buffer | string>,
  { importId, from }: { readonly importId: string; readonly from: number },
  house: TouchHouse,
): AsyncGenerator<string, void, void> {
  const counts = { accepted: 0, duplicate: 0, rejected: 0 };
  const recipientOf = createRecipients(house);
  let next = from;
  let result: TouchTotals['result'] = 'done';
  try {
    for await (const lines of linesOf(body, from, TOGETHER, TOUCH_LINE)) {
      const became = await keepTouches(lines, importId, recipientOf, house);
      for (const one of became) counts[one.result] += 1;
      next = (lines.at(-1)?.line ?? next) + 1;
      yield became.map((one) => `${JSON.stringify(one)}\n`).join('');
    }
  } catch (error) {
    if (!house.isPassing(error)) throw error;
    result = 'stopped';
  }
  const { accepted, duplicate: duplicates, rejected } = counts;
  yield `${JSON.stringify({ result, next, accepted, duplicates, rejected } satisfies TouchTotals)}\n`;
}

/** `POST /touches/import?importId=&from=`: what happened elsewhere, a line each (NDJSON), answered line by line. */
async function importTouches(ctx: Context, house: TouchHouse): Promise<void> {
  await Promise.resolve();
  const asked = read(importAskedSchema, { ...ctx.query });
  if (!ctx.is('application/x-ndjson')) {
    const message = 'Send lines of JSON, as Content-Type application/x-ndjson';
    throw invalid(message, 'malformed', { path: ['content-type'] });
  }
  answerLines(ctx, results(ctx.req, asked, house), 2);
}

export const touchesController = (house: () => TouchHouse) => ({ import: door(house, importTouches) });

/** For servers of the site: by API token, or by a role that is allowed to. */
export const touchesRoutes = [
  { method: 'POST', path: '/touches/import', handler: 'touches.import', config: {} },
];
