import type { EventRow } from './codec';

/** What rows to be appended say of one visitor together. */
export interface Visit {
  readonly visitor: Buffer;
  /** Earliest time, ms UTC. */
  first: number;
  /** Purposes that any of them claims, as bits. */
  purposes: number;
}

/** The visitors of the rows; null where a row claims no purpose. A visitor may be there twice. */
export function visitsOf(rows: readonly EventRow[]): Visit[] | null {
  const visits: Visit[] = [];
  let visit: Visit | undefined;
  for (const { visitor, at, purposes } of rows) {
    if (purposes === 0) return null;
    // the rows of one call share the buffer of its visitor
    if (visit?.visitor !== visitor) visits.push((visit = { visitor, first: at, purposes }));
    else {
      if (at < visit.first) visit.first = at;
      visit.purposes |= purposes;
    }
  }
  return visits;
}
