/** What somebody agrees to: each purpose by itself, with the version of the words they saw. */
export interface ConsentWord {
  readonly personalisation?: boolean;
  readonly measurement?: boolean;
  readonly version?: string;
}

/** The entry that a page is about. */
export interface EntryShown {
  readonly contentType?: string;
  readonly documentId?: string;
  readonly locale?: string;
  /** Key of the variant that was shown, or `default`. */
  readonly variant?: string;
  readonly topic?: string;
}

/** One thing that happened, as `POST /events` takes it; id and time are added. */
export interface TrackedEvent extends EntryShown {
  /** `view`, `dwell`, `search`, `compare`, `shortlist`, `drop`, `cart`, `purchase`, `ask`, `feedback` or an own name. */
  readonly type: string;
  readonly channel?: string;
  readonly documentIds?: string[];
  readonly path?: string;
  readonly query?: string;
  readonly seconds?: number;
  readonly words?: number;
  readonly value?: number;
  readonly data?: Record<string, string | number | boolean | null>;
}

export interface TrackerOptions {
  /** Of Strapi's content API, such as `https://cms.example.com/api`. */
  readonly url: string;
  /** As the plugin is configured: `required` (the default) or `implied`. */
  readonly consent?: 'required' | 'implied';
  /** Domain of the first-party cookie, where all subdomains are to share it. */
  readonly domain?: string;
  /** Where the page appears; `web` where absent. */
  readonly channel?: string;
  /**
   * Parameters of the page's address that hold what was searched; `q`, `query`, `search`, `s` where absent. An empty list:
   * searches are told elsewhere.
   */
  readonly search?: readonly string[];
  /**
   * Any word that stands for the visitor, where their token lies in a cookie that no script can read (`context_visitor`
   * of Strapi's own origin): the browser sends it by itself. Not the token. Only for whoever has agreed.
   */
  readonly visitor?: string;
}

/** What {@link start} gives. */
export interface Tracker {
  /** The visitor's token; null before consent. */
  readonly token: string | null;
  /** Headers for content requests; the same object for good, kept up to date. */
  readonly headers: Record<string, string>;
  /** Tells what happened; kept until it has arrived. Nothing is kept or sent without consent. */
  track(event: TrackedEvent): void;
  /** Says which entry the page shows, where its HTML does not. */
  view(entry: EntryShown): void;
  /** Passes on what somebody agreed to, or refused. Rejects where that could not be delivered. */
  consent(word: ConsentWord): Promise<void>;
  /** Takes all listeners away. What is kept stays for the next start. */
  stop(): void;
}
