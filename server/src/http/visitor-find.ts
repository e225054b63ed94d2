import type { FoundVisitor } from '../../../contract/visitor-page';
import { invalid } from './refusal';
import type { VisitorsHouse } from './visitor-house';

/** Visitors that one list shows. */
const LISTED = 20;
const TOKEN = /^v1\./;
const HASH = /^[0-9a-f]{4,64}$/;

const foundOf = async (
  id: string,
  last: FoundVisitor['last'],
  house: VisitorsHouse,
): Promise<FoundVisitor | null> => {
  const row = await house.visitor(id);
  return row && { id: row.id, since: row.createdAt, consent: row.consent, last };
};

/** Those that are there, each person once, under whichever of their devices they were found. */
const there = (found: readonly (FoundVisitor | null)[]): FoundVisitor[] =>
  found.filter(
    (one, place): one is FoundVisitor =>
      one !== null && found.findIndex((other) => other?.id === one.id) === place,
  );

/** Whoever was there last. */
export async function recentVisitors(house: VisitorsHouse): Promise<FoundVisitor[]> {
  const recent = await house.recent(LISTED);
  return there(
    await Promise.all(recent.map(({ visitor, at, channels }) => foundOf(visitor, { at, channels }, house))),
  );
}

/**
 * The visitor of a token, or those whose hash begins with what is sought. Throws 400 `invalid` for what is neither, and
 * for a token that this site has not signed.
 */
export async function findVisitors(sought: string, house: VisitorsHouse): Promise<FoundVisitor[]> {
  const words = sought.trim();
  const refused = (message: string) => invalid(`sought: ${message}`, 'invalid', { path: ['sought'] });
  if (TOKEN.test(words)) {
    const id = house.tokens.read(words);
    if (id === null) throw refused('this token is not of this site, or was not copied whole');
    return there([await foundOf(id, null, house)]);
  }
  const hash = words.toLowerCase();
  if (!HASH.test(hash)) throw refused('a token begins with v1., an id has 4 to 64 digits of 0-9 and a-f');
  const rows = await house.beginning(hash, LISTED);
  return there(await Promise.all(rows.map(({ id }) => foundOf(id, null, house))));
}
