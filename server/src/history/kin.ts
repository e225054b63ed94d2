import type { Knex } from 'knex';
import { visitorHash } from './codec';
import { LINKS } from './migrations';
import { slices } from './slices';

/** Since when a name belongs to a person, as stored: a first link takes what came before along. */
export const EVER = Number.MIN_SAFE_INTEGER;
const NAMES_A_QUERY = 1_000;
/** People who were found to be one, in a row. More is no family but a fault. */
const MOST_STEPS = 16;

/** A time in which what happened under a name belongs to a person; `from` inclusive, `to` exclusive, ms UTC. */
export interface Part {
  readonly name: Buffer;
  readonly from: number;
  readonly to: number;
}

/** All names under which the events of one person lie. */
export interface Kin {
  /** Name of the person, or of the device where it is nobody's yet: consent and checkpoints lie here. */
  readonly owner: Buffer;
  readonly parts: readonly Part[];
}

export interface LinkRow {
  readonly visitor: Buffer;
  readonly since: number;
  readonly person: Buffer;
}

const alone = (owner: Buffer): Kin => ({ owner, parts: [{ name: owner, from: -Infinity, to: Infinity }] });

/** Names that belong to the person now, the person's own among them. */
export const currentNames = ({ owner, parts }: Kin): Buffer[] =>
  unique([owner, ...parts.filter(isNow).map(nameOf)]);
/** All names under which events of the person may lie. */
export const allNames = ({ owner, parts }: Kin): Buffer[] => unique([owner, ...parts.map(nameOf)]);

const isNow = ({ to }: Part): boolean => to === Infinity;
const nameOf = ({ name }: Part): Buffer => name;
const unique = (names: readonly Buffer[]): Buffer[] => [
  ...new Map(names.map((name) => [visitorHash(name), name])).values(),
];

/** Who belongs to whom, as far as it was looked up. */
export class Links {
  private readonly rows = new Map<string, LinkRow[]>();
  private readonly inbound = new Map<string, Map<string, Buffer>>();

  /** Whether nobody belongs to anybody. */
  get empty(): boolean {
    return this.rows.size === 0;
  }

  add(found: readonly LinkRow[]): void {
    const fresh = new Map<string, LinkRow[]>();
    for (const row of found) {
      const name = visitorHash(row.visitor);
      fresh.set(name, [...(fresh.get(name) ?? []), { ...row, since: Number(row.since) }]);
      const person = visitorHash(row.person);
      const names = this.inbound.get(person) ?? new Map<string, Buffer>();
      this.inbound.set(person, names.set(name, row.visitor));
    }
    for (const [name, rows] of fresh)
      this.rows.set(
        name,
        rows.sort((a, b) => a.since - b.since),
      );
  }

  has(name: Buffer): boolean {
    return this.rows.has(visitorHash(name));
  }

  /** The links of a name, the earliest first. */
  of(name: Buffer): readonly LinkRow[] {
    return this.rows.get(visitorHash(name)) ?? [];
  }

  /** Whose what happens under the name at a time is. */
  ownerAt(name: Buffer, at: number): Buffer {
    let owner = name;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const rows = this.of(owner);
      const { person } = rows.filter(({ since }) => since <= at).at(-1) ?? rows[0] ?? { person: owner };
      if (person.equals(owner)) return owner;
      owner = person;
    }
    return owner;
  }

  /** Whose the name is now. */
  ownerOf(name: Buffer): Buffer {
    return this.ownerAt(name, Infinity);
  }

  /** Names that belong, or belonged, to this very person. */
  pointingAt(person: Buffer): Buffer[] {
    return [...(this.inbound.get(visitorHash(person))?.values() ?? [])];
  }

  kinOf(owner: Buffer): Kin {
    const parts: Part[] = [];
    const collect = (person: Buffer, steps: number): void => {
      for (const name of this.pointingAt(person)) {
        if (name.equals(person)) continue;
        const found = this.periods(name).filter((period) => period.person.equals(person));
        for (const { from, to } of found) parts.push({ name, from, to });
        if (found.some(({ to }) => to === Infinity) && steps < MOST_STEPS) collect(name, steps + 1);
      }
    };
    for (const { person, from, to } of this.periods(owner))
      if (person.equals(owner)) parts.push({ name: owner, from, to });
    collect(owner, 0);
    return parts.length === 0 ? alone(owner) : { owner, parts };
  }

  private periods(name: Buffer): { readonly person: Buffer; readonly from: number; readonly to: number }[] {
    const rows = this.of(name);
    if (rows.length === 0) return [{ person: name, from: -Infinity, to: Infinity }];
    return rows.map(({ person, since }, index) => ({
      person,
      from: index === 0 ? -Infinity : since,
      to: rows[index + 1]?.since ?? Infinity,
    }));
  }
}

async function look(
  db: Knex,
  names: readonly Buffer[],
  where: (query: Knex.QueryBuilder, some: Buffer[]) => unknown,
): Promise<LinkRow[]> {
  const rows: LinkRow[] = [];
  for (const some of slices(names, NAMES_A_QUERY)) {
    const query = db<LinkRow>(LINKS);
    where(query, [...some]);
    rows.push(...((await query) as LinkRow[]));
  }
  return rows;
}

/** Looks up to whom the names belong, at any time. One statement where they belong to nobody. */
export async function findOwners(db: Knex, names: readonly Buffer[]): Promise<Links> {
  const links = new Links();
  await climb(db, links, new Set(), unique(names));
  return links;
}

async function climb(db: Knex, links: Links, asked: Set<string>, from: Buffer[]): Promise<void> {
  let next = from;
  while (next.length > 0) {
    for (const name of next) asked.add(visitorHash(name));
    const found = await look(db, next, (query, some) => query.whereIn('visitor', some));
    links.add(found);
    next = unique(found.map((row) => row.person)).filter((name) => !asked.has(visitorHash(name)));
  }
}

/** Looks up the people to whom the names belong now, by name. One statement where nobody belongs to anybody. */
export async function findKins(db: Knex, names: readonly Buffer[]): Promise<Map<string, Kin>> {
  const first = await look(db, names, (query, some) =>
    query.whereIn('visitor', some).orWhereIn('person', some),
  );
  if (first.length === 0) return new Map(names.map((name) => [visitorHash(name), alone(name)]));
  const links = new Links();
  const whole = new Set(names.map(visitorHash));
  links.add(first.filter((row) => whole.has(visitorHash(row.visitor))));
  const above = unique(first.map((row) => row.person)).filter((name) => !whole.has(visitorHash(name)));
  await climb(db, links, whole, above);
  const owners = unique(names.map((name) => links.ownerOf(name)));
  const asked = new Set<string>();
  let next = owners;
  while (next.length > 0) {
    for (const name of next) asked.add(visitorHash(name));
    const found = await look(db, next, (query, some) =>
      query.whereIn('visitor', (inner) => inner.select('visitor').from(LINKS).whereIn('person', some)),
    );
    links.add(found);
    next = unique(found.map((row) => row.visitor)).filter((name) => !asked.has(visitorHash(name)));
  }
  return new Map(names.map((name) => [visitorHash(name), links.kinOf(links.ownerOf(name))]));
}

export async function findKin(db: Knex, name: Buffer): Promise<Kin> {
  return (await findKins(db, [name])).get(visitorHash(name)) ?? alone(name);
}

/** Narrows a query to the events of a person. */
export function ofKin<Query extends Knex.QueryBuilder>(query: Query, { parts }: Kin): Query {
  void query.where((any) => {
    for (const { name, from, to } of parts)
      void any.orWhere((one) => {
        void one.where('visitor', name);
        if (from !== -Infinity) void one.where('at', '>=', from);
        if (to !== Infinity) void one.where('at', '<', to);
      });
  });
  return query;
}
