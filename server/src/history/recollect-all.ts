import type { Knex } from 'knex';
import type { StoredEvent } from '../../../contract/event';
import { unpack, type Row as CheckpointRow } from './checkpoints';
import { fromRow, visitorHash, type EventRow } from './codec';
import { findKins, type Kin } from './kin';
import { BASE, CHECKPOINTS, EVENTS, SNAPSHOT, VISITORS } from './migrations';
import { byOrder } from './order';
import { namesOf } from './recollect';
import { slices } from './slices';
import type { Checkpoint, Recollection } from './store';
import { unpackVisitor, type Row } from './visitors';

const NAMES_A_QUERY = 1_000;
/** Alternatives of one condition: SQLite takes trees of 1,000. */
const PARTS_A_QUERY = 800;

interface Start {
  readonly base: Checkpoint | null;
  readonly snapshot: Checkpoint | null;
}

async function inSlices<T>(
  names: readonly Buffer[],
  read: (some: Buffer[]) => PromiseLike<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (const some of slices(names, NAMES_A_QUERY)) found.push(...(await read([...some])));
  return found;
}

/** What the people's events after their checkpoints are, by name under which they happened. */
async function eventsOf(
  db: Knex,
  kins: readonly Kin[],
  starts: ReadonlyMap<string, Start>,
): Promise<EventRow[]> {
  const parts = kins.flatMap((kin) => {
    const { base, snapshot } = starts.get(visitorHash(kin.owner)) ?? { base: null, snapshot: null };
    const after = (snapshot ?? base)?.at ?? -Infinity;
    return kin.parts.map((part) => ({ ...part, after }));
  });
  const isPlain = ({ from, to, after }: (typeof parts)[number]): boolean =>
    from === -Infinity && to === Infinity && after === -Infinity;
  const plain = parts.filter(isPlain).map(({ name }) => name);
  const rows = await inSlices(plain, (some) => db<EventRow>(EVENTS).whereIn('visitor', some));
  for (const some of slices(
    parts.filter((part) => !isPlain(part)),
    PARTS_A_QUERY,
  )) {
    const query = db<EventRow>(EVENTS);
    for (const { name, from, to, after } of some)
      void query.orWhere((one) => {
        void one.where('visitor', name);
        if (from !== -Infinity) void one.where('at', '>=', from);
        if (to !== Infinity) void one.where('at', '<', to);
        if (after !== -Infinity) void one.where('at', '>', after);
      });
    rows.push(...((await query) as EventRow[]));
  }
  return rows;
}

/** {@link Recollection} of many at once, null without a row; anew where a pruning came in between. */
export async function recollectAll(
  db: Knex,
  names: readonly Buffer[],
  fold: string,
): Promise<(Recollection | null)[]> {
  if (names.length === 0) return [];
  const kins = await findKins(db, names);
  const people = new Map([...kins.values()].map((kin) => [visitorHash(kin.owner), kin]));
  const owners = [...people.values()].map((kin) => kin.owner);
  const visitors = await inSlices<Row>(owners, (some) => db(VISITORS).whereIn('visitor', some));
  const rows = new Map(visitors.map((row) => [visitorHash(row.visitor), unpackVisitor(row)]));
  const known = [...people].filter(([owner]) => rows.has(owner)).map(([, kin]) => kin);
  const knownNames = known.map((kin) => kin.owner);
  const look = () =>
    inSlices<CheckpointRow & { readonly visitor: Buffer }>(knownNames, (some) =>
      db(CHECKPOINTS).whereIn('kind', [BASE, SNAPSHOT]).whereIn('visitor', some),
    );
  for (;;) {
    const starts = new Map<string, Start>();
    for (const row of await look()) {
      const owner = visitorHash(row.visitor);
      const start = starts.get(owner) ?? { base: null, snapshot: null };
      if (row.kind === BASE) starts.set(owner, { ...start, base: unpack(row) });
      else if (row.fold === fold) starts.set(owner, { ...start, snapshot: unpack(row) });
    }
    const found = await eventsOf(db, known, starts);
    const bases = await inSlices<{ visitor: Buffer; revision: number }>(knownNames, (some) =>
      db(CHECKPOINTS).select('visitor', 'revision').where('kind', BASE).whereIn('visitor', some),
    );
    const pruned = bases.some(
      ({ visitor, revision }) => starts.get(visitorHash(visitor))?.base?.revision !== revision,
    );
    if (pruned) continue;
    const events = sorted(known, found);
    return names.map((name) => {
      const kin = kins.get(visitorHash(name));
      const owner = kin ? visitorHash(kin.owner) : '';
      const visitor = rows.get(owner);
      if (!kin || !visitor) return null;
      const { base, snapshot } = starts.get(owner) ?? { base: null, snapshot: null };
      return { visitor, names: namesOf(kin), base, snapshot, events: events.get(owner) ?? [] };
    });
  }
}

/** The events by person, in order. */
function sorted(kins: readonly Kin[], rows: readonly EventRow[]): ReadonlyMap<string, StoredEvent[]> {
  const parts = new Map<string, { readonly kin: Kin; readonly from: number; readonly to: number }[]>();
  for (const kin of kins)
    for (const { name, from, to } of kin.parts) {
      const hash = visitorHash(name);
      parts.set(hash, [...(parts.get(hash) ?? []), { kin, from, to }]);
    }
  const events = new Map<string, StoredEvent[]>();
  for (const row of rows) {
    const at = Number(row.at);
    const part = parts.get(visitorHash(row.visitor))?.find(({ from, to }) => at >= from && at < to);
    if (!part) continue;
    const owner = visitorHash(part.kin.owner);
    const list = events.get(owner);
    const event = fromRow(row, part.kin.owner);
    if (list) list.push(event);
    else events.set(owner, [event]);
  }
  for (const list of events.values()) list.sort(byOrder);
  return events;
}
