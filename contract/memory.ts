import type { ShortlistItem } from './profile';

/** The channel of the site itself. What was learnt on any other is never said aloud. */
export type SiteChannel = 'web';

/** How often an argument was put to a visitor. */
export interface Said {
  readonly count: number;
  /** The last time, ms UTC. */
  readonly at: number;
  /** Where it was the last time. */
  readonly channel: string;
  /** Whether it was ever said on the site itself. */
  readonly here: boolean;
}

/** How often a visitor was shown a variant. */
export interface Met {
  readonly documentId: string;
  /** Key of the variant. */
  readonly variant: string;
  readonly count: number;
  readonly at: number;
}

/** The entries that were compared last on a topic, on the site. */
export interface Compared {
  readonly documentIds: readonly string[];
  readonly contentType: string | null;
  readonly at: number;
}

/** What a visitor has met so far, and what of their profile may not be named. Lists are bounded, the oldest go. */
export interface Memory {
  /** By argument, in any channel; the latest last. */
  readonly said: ReadonlyMap<string, Said>;
  /** By document and key, in any channel; the latest last. */
  readonly met: ReadonlyMap<string, Met>;
  /** By topic; the latest last. */
  readonly compared: ReadonlyMap<string, Compared>;
  /** What the visitor last did on the site with an entry: put it in play, or dropped it. */
  readonly acts: ReadonlyMap<string, ShortlistItem['state']>;
  /** What rests on evidence from outside the site: `topic <key>`, `attribute <key>`, or `*` for everything. */
  readonly outside: ReadonlyMap<string, number>;
  /** When the visitor was last on the site, ms UTC; 0 for never. */
  readonly hereAt: number;
  /** How long they had been away before the visit of `hereAt`, ms; 0 for a first visit. */
  readonly away: number;
}
