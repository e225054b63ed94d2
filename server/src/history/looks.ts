import type { Knex } from 'knex';
import type { Look } from '../../../contract/visitor-page';
import { LOOKS } from './migrations';

interface Row extends Omit<Look, 'at' | 'what'> {
  readonly at: number | string;
  readonly what: string;
}

/** Characters of a name that are kept. */
const NAME = 255;

/** Keeps a look, one of equal ones. */
export async function keepLookIn(trx: Knex.Transaction, visitor: Buffer, look: Look): Promise<void> {
  const { at, person, what, name } = look;
  await trx(LOOKS)
    .insert({ visitor, at, person, what, name: name.slice(0, NAME) })
    .onConflict(['visitor', 'at', 'person', 'what'])
    .ignore();
}

/** Who looked at a visitor, the latest first. */
export async function findLooks(db: Knex, visitor: Buffer, limit: number): Promise<Look[]> {
  const rows: Row[] = await db(LOOKS)
    .select('at', 'person', 'what', 'name')
    .where('visitor', visitor)
    .orderBy([{ column: 'at', order: 'desc' }, 'person', 'what'])
    .limit(limit);
  return rows.map(({ at, person, what, name }) => ({
    at: Number(at),
    person,
    what: what as Look['what'],
    name,
  }));
}
