/** Limits of everything that comes in from outside. Those of {@link Limits} can be configured. */
export interface Limits {
  /** Variants of one entry. */
  readonly variantsPerEntry: number;
  /** Bytes of one overlay as UTF-8 JSON. */
  readonly overlayBytes: number;
  /** Bytes of the context string. */
  readonly contextBytes: number;
  /** Events of one request. */
  readonly eventsPerRequest: number;
  /** Bytes of one request to `POST /events`. */
  readonly eventBytes: number;
  /** Requests a minute from one address to the visitor routes. */
  readonly requestsPerMinute: number;
}

export const DEFAULT_LIMITS: Limits = {
  variantsPerEntry: 50,
  overlayBytes: 256 * 1024,
  contextBytes: 2 * 1024,
  eventsPerRequest: 500,
  eventBytes: 64 * 1024,
  requestsPerMinute: 600,
};

/** Characters of one text field of an event (`path`, `query`, `topic` ...). */
export const EVENT_TEXT = 512;
/** Bytes of the free `data` of one event as JSON. */
export const EVENT_DATA_BYTES = 4 * 1024;
/** Documents one event may name. */
export const EVENT_DOCUMENTS = 20;
/** Arguments that one variant may put forward. */
export const ARGUMENTS = 20;
/** Values one target may list per field. */
export const TARGET_VALUES = 50;
