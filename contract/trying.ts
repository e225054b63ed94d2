import type { Explained } from './explanation';
import type { Attribute, Stage } from './vocabulary';

/** What of a composed visitor no address can say. */
export type Unsaid = 'site' | 'shortlist' | 'visits' | 'device' | 'channel' | 'at';

/** Where the content API answers the same. */
export interface Address {
  /** Path and query, below the site's own address. */
  readonly url: string;
  /** Of the query, what describes the visitor; empty for a newcomer. */
  readonly context: string;
  /** What of the visitor it leaves out. */
  readonly without: readonly Unsaid[];
}

/** One varying entry of an answer, and why it is as it is. */
export interface TriedEntry {
  /** JSON Pointer into the answer, to the first place where it stands. */
  readonly path: string;
  readonly contentType: string;
  readonly documentId: string;
  /** What it is called; its document id where it has no name. */
  readonly label: string;
  readonly explained: Explained;
}

/** What somebody gets of an entry: the data of `POST /context-variants/try`, which takes what `explain` takes. */
export interface TryAnswer {
  /** What the content API answers, as far as the asking person may see it; null where there is no such version. */
  readonly answer: { readonly data: Readonly<Record<string, unknown>> } | null;
  /** Null for stored visitors, whom their token alone names. */
  readonly address: Address | null;
  /** The stored visitor's hash. */
  readonly visitor: string | null;
  /** The entry's own decision. */
  readonly explained: Explained;
  /** The varying entries within, those that the asking person may read; the first ten. */
  readonly within: readonly TriedEntry[];
}

/** A topic as editors choose it. */
export interface TopicChoice {
  readonly key: string;
  readonly label: string;
}

/** What a visitor can be composed of to try an entry on: the data of `GET /context-variants/composing/…`. */
export interface Composing {
  /** What the entry is about; empty where the asking person may not see that field. */
  readonly own: readonly TopicChoice[];
  /** All topics, by name; the first thousand. */
  readonly topics: readonly TopicChoice[];
  readonly stages: readonly Stage[];
  readonly attributes: readonly Attribute[];
  /** Channels that the vocabulary knows hints of, besides `web`. */
  readonly channels: readonly string[];
  readonly variants: readonly { readonly key: string; readonly name: string }[];
  /** Null where entries of this type are the same in every language. */
  readonly locales: readonly { readonly code: string; readonly name: string }[] | null;
  /** The locale told of. */
  readonly locale: string | null;
  /** Whether entries have a draft beside what is published. */
  readonly drafts: boolean;
  /** What the entry is called; null where it has no name that the asking person may see. */
  readonly label: string | null;
}
