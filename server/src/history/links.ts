import type { Knex } from 'knex';
import type { Consent } from '../../../contract/consent';
import { visitorHash } from './codec';
import { EVER, findKin, findOwners, type LinkRow } from './kin';
import { ALWAYS, markNames } from './marks';
import { BASE, CHECKPOINTS, ERASED, LINKS, MARK, SNAPSHOT, VISITORS } from './migrations';
import { slices } from './slices';
import type { Link, Linked } from './store';
import { agree, findTombstone, findVisitor } from './visitors';

const NAMES_A_QUERY = 1_000;

/** Nothing was said, and nothing is taken for granted. */
const isSilent = ({ implied, personalisation, measurement }: Consent): boolean =>
  implied && !personalisation && !measurement;

/** The word that counts: the latest that was given, else the latest that was taken for granted. */
const lastWord = (words: readonly (Consent | null)[]): Consent | null =>
  words.reduce((best, word) => {
    if (!word || isSilent(word)) return best;
    if (!best) return word;
    if (word.implied !== best.implied) return word.implied ? best : word;
    return word.at > best.at ? word : best;
  }, null);

const put = (trx: Knex.Transaction, row: LinkRow): Knex.QueryBuilder =>
  trx(LINKS).insert(row).onConflict(['visitor', 'since']).merge(['person']);

const dropSnapshots = (trx: Knex.Transaction, names: readonly Buffer[]): Knex.QueryBuilder =>
  trx(CHECKPOINTS)
    .where('kind', SNAPSHOT)
    .whereIn('visitor', [...names])
    .delete();

/** What the name's pruned events added up to goes along, unless the person has such a base already. */
async function moveBase(trx: Knex.Transaction, from: Buffer, to: Buffer): Promise<number | null> {
  const rows: { visitor: Buffer; at: number | string }[] = await trx(CHECKPOINTS)
    .select('visitor', 'at')
    .where('kind', BASE)
    .whereIn('visitor', [from, to]);
  const own = rows.find((row) => row.visitor.equals(to));
  const brought = rows.find((row) => row.visitor.equals(from));
  if (brought && own) await trx(CHECKPOINTS).where({ visitor: from, kind: BASE }).delete();
  else if (brought) await trx(CHECKPOINTS).where({ visitor: from, kind: BASE }).update({ visitor: to });
  const base = own ?? brought;
  return base ? Number(base.at) : null;
}

/** The earliest time that is told of any of them is when all of them were met. */
async function meetEarliest(trx: Knex.Transaction, names: readonly Buffer[]): Promise<void> {
  const rows: { created_at: number | string }[] = await trx(VISITORS)
    .select('created_at')
    .whereIn('visitor', [...names]);
  const [person] = names;
  const earliest = Math.min(...rows.map((row) => Number(row.created_at)));
  if (person && rows.length > 0)
    await trx(VISITORS).where('visitor', person).update({ created_at: earliest });
}

/** Gives a name to a person; see `HistoryStore.link`. */
export async function linkIn(
  trx: Knex.Transaction,
  given: Buffer,
  person: Buffer,
  { at, said: word, own = word, granted, whole = false }: Link,
): Promise<Linked | null> {
  const links = await findOwners(trx, [given, person]);
  const name = whole ? links.ownerOf(given) : given;
  const owner = links.ownerOf(person);
  const before = links.ownerOf(name);
  for (const one of [name, person, owner]) if (await findTombstone(trx, one)) return null;
  const how = before.equals(owner) ? 'same' : before.equals(name) ? 'merged' : 'split';
  const said = how === 'merged' ? own : word;
  const last = links.of(name).at(-1);
  if (how === 'merged') await put(trx, { visitor: name, since: last?.since ?? EVER, person });
  if (how === 'split')
    await put(trx, { visitor: name, since: Math.max(at, (last?.since ?? EVER) + 1), person });
  const kin = await findKin(trx, name);
  const device = how === 'merged' ? await findVisitor(trx, name) : null;
  const known = await findVisitor(trx, owner);
  if (how !== 'same' || said)
    await agree(trx, kin, lastWord([known?.consent ?? null, said, device?.consent ?? null]) ?? granted);
  if (how !== 'same') {
    await dropSnapshots(trx, [name, before, owner]);
    const base = how === 'merged' ? await moveBase(trx, name, owner) : null;
    if (how === 'merged') await meetEarliest(trx, [owner, name]);
    if (base !== null) await markNames(trx, [kin], base);
    if (links.of(name).length > 0) await alwaysLookAt(trx, name);
  }
  const visitor = await findVisitor(trx, owner);
  if (!visitor) return null;
  return { how, visitor, changed: [...new Set([name, before, owner].map(visitorHash))] };
}

/** A name that was more than one's: each event is looked at, whose it is. */
const alwaysLookAt = (trx: Knex.Transaction, visitor: Buffer): Knex.QueryBuilder =>
  trx(CHECKPOINTS)
    .insert({ visitor, kind: MARK, at: ALWAYS, fold: '', revision: 0, events: 0, state: '' })
    .onConflict(['visitor', 'kind'])
    .merge(['at']);

/** Whoever uses a shared device next has not said what the last one did. */
const silence = (trx: Knex.Transaction, visitor: Buffer): Knex.QueryBuilder =>
  trx(VISITORS).where({ visitor }).update({ purposes: 0, implied: true }).increment('revision', 1);

/** Takes a name back from whom it belongs to now; see `HistoryStore.unlink`. */
export async function unlinkIn(trx: Knex.Transaction, name: Buffer): Promise<string[]> {
  const links = await findOwners(trx, [name]);
  const last = links.of(name).at(-1);
  if (!last || last.person.equals(name)) return [];
  const before = links.ownerOf(name);
  const row = trx(LINKS).where({ visitor: name, since: last.since });
  await (last.since === EVER ? row.delete() : row.update({ person: name }));
  if (last.since !== EVER) await silence(trx, name);
  await dropSnapshots(trx, [name, before]);
  return [...new Set([name, before].map(visitorHash))];
}

/** See `HistoryStore.known`. */
export async function findKnown(db: Knex, names: readonly Buffer[]): Promise<string[]> {
  const found: string[] = [];
  for (const some of slices(names, NAMES_A_QUERY)) {
    const rows: { visitor: Buffer }[] = await db(VISITORS)
      .select('visitor')
      .whereIn('visitor', [...some]);
    found.push(...rows.map((row) => visitorHash(row.visitor)));
  }
  return found;
}

/** See `HistoryStore.living`. */
export async function findLiving(db: Knex, names: readonly Buffer[]): Promise<string | null> {
  const rows: { visitor: Buffer }[] = await db(VISITORS)
    .select('visitor')
    .whereIn('visitor', [...names]);
  const known = names.find((name) => rows.some((row) => row.visitor.equals(name)));
  if (known) return visitorHash(known);
  const erased: { visitor: Buffer }[] = await db(ERASED)
    .select('visitor')
    .whereIn('visitor', [...names]);
  const free = names.find((name) => !erased.some((row) => row.visitor.equals(name)));
  return free ? visitorHash(free) : null;
}
