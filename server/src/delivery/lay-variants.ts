import { hydrate, type Scope } from './hydrate';
import type { Select } from './select';
import type { Hearing } from './session';
import { Laying, type Laid, type LayTools } from './vary';

/**
 * Lays the winning variants over a result of the document service, at every depth; at once where all is at hand.
 * Returns the result to go on with.
 */
export function layVariants(
  result: unknown,
  uid: string,
  select: Select,
  scope: Scope,
  session: Hearing,
  tools: LayTools,
): unknown {
  const holder = { data: result };
  const laying = new Laying(session, scope, tools);
  const laid: Laid[] = [];
  try {
    const waiting = laying.slot({ uid, parent: holder, key: 'data', select, pointer: [] }, laid);
    if (!waiting && laid.every(({ references }) => references.length === 0)) return holder.data;
    return hydrated(laying, laid, waiting, scope, tools).then(() => holder.data);
  } catch (error) {
    laying.revert(laid, error);
    return holder.data;
  }
}

/** Reads what the winners refer to, and lays variants over that in turn, until nothing is left to be read. */
async function hydrated(
  laying: Laying,
  first: Laid[],
  waiting: void | Promise<void>,
  scope: Scope,
  { strapi, models, catalogue, files, rows }: LayTools,
): Promise<void> {
  const room = { strapi, variation: { models, varies: catalogue.varies }, files, rows };
  let laid = first;
  try {
    await waiting;
    while (laid.length > 0) {
      const references = laid.flatMap((one) => one.references);
      const slots = await hydrate(room, references, scope);
      laid = [];
      for (const slot of slots) await laying.slot(slot, laid);
    }
  } catch (error) {
    laying.revert(laid, error);
  }
}
