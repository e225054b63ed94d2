import type { Knex } from 'knex';
import { visitorHash } from './codec';
import { allNames, type Kin } from './kin';
import { CHECKPOINTS, MARK } from './migrations';
import { slices } from './slices';

const NAMES_A_QUERY = 200;

/** Later than any event: everything under the name is to be looked at one by one. */
export const ALWAYS = Number.MAX_SAFE_INTEGER;

/**
 * Marks names that belong to somebody whose checkpoint lies at `at` (ms UTC), so that an event that is not after it does
 * not go the short way, which looks at the name alone. Marks only grow: one that is too high costs a look.
 */
export async function markNames(trx: Knex.Transaction, kins: readonly Kin[], at: number): Promise<void> {
  const names = kins.flatMap((kin) => allNames(kin).filter((name) => !name.equals(kin.owner)));
  for (const some of slices(names, NAMES_A_QUERY)) {
    const held: { visitor: Buffer; at: number | string }[] = await trx(CHECKPOINTS)
      .select('visitor', 'at')
      .where('kind', MARK)
      .whereIn('visitor', [...some]);
    const marks = new Map(held.map((row) => [visitorHash(row.visitor), Number(row.at)]));
    const rows = some
      .filter((name) => (marks.get(visitorHash(name)) ?? -Infinity) < at)
      .map((visitor) => ({ visitor, kind: MARK, at, fold: '', revision: 0, events: 0, state: '' }));
    if (rows.length > 0) await trx(CHECKPOINTS).insert(rows).onConflict(['visitor', 'kind']).merge(['at']);
  }
}
