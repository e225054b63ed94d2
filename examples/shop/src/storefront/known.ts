/** One fact of `GET /me`. */
export interface Fact {
  readonly fact: string;
  readonly value: unknown;
  readonly certainty: number;
  readonly source: 'declared' | 'inferred' | 'observed';
  readonly since: string;
  readonly sentence: string;
}

/** A topic of `GET /me`; those without a slug are no category of ours. */
export interface Topic {
  readonly name: string | null;
  readonly slug: string | null;
  readonly stage: string | null;
  readonly shortlist: readonly { readonly documentId: string; readonly state: string }[];
}

export interface Agreed {
  readonly personalisation: boolean;
  readonly measurement: boolean;
  readonly version: string | null;
  readonly at: string;
}

/** What `GET /me` answers. */
export interface Known {
  readonly consent: Agreed | null;
  readonly facts: readonly Fact[];
  readonly topics: Readonly<Record<string, Topic>>;
}
