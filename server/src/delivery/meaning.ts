import type { StoredEvent } from '../../../contract/event';
import type { Suggests } from '../../../contract/target';
import type { VariantHead } from '../../../contract/variant';

/** What the meaning of an event needs to know of entries. */
export interface Entries {
  /** Whether that uid is a content type at all. */
  exists(contentType: string): boolean;
  /** Whether entries of that type may vary, and so have topics. */
  enabled(contentType: string): boolean;
  /** Topic keys per document. */
  topicsOf(
    contentType: string,
    documentIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Keys of the topics above one, the nearest first. */
  above(topic: string): readonly string[];
  /** Key of the topic with that document id, value or slug. */
  topicKey(name: string): string | undefined;
  /** What authors wrote of an entry's readers; undefined where they wrote nothing. */
  written(
    contentType: string,
    documentId: string,
  ):
    | {
        /** Of the default content; null where nothing was said of it. */
        readonly head: VariantHead | null;
        readonly variants: readonly VariantHead[];
      }
    | undefined;
}

type Written = ReturnType<Entries['written']>;

const headOf = (written: NonNullable<Written>, key: string): VariantHead | undefined =>
  written.variants.find((head) => head.key === key);

/** What an event is about. */
interface About {
  readonly type: string;
  readonly topic?: string | undefined;
  readonly contentType?: string | undefined;
  readonly documentIds: readonly string[];
}

/** What was on the page: a variant's key, null for default content, undefined where we do not know. */
export type Shown = string | null | undefined;

/**
 * What reading an entry says about its reader. A variant that we chose for a visitor is no news about them: unless its
 * author says what reading it suggests, it suggests no more than the entry itself does.
 */
function suggestedBy(written: NonNullable<Written>, shown: Shown): Suggests | undefined {
  const own = shown ? headOf(written, shown)?.suggests : null;
  if (own) return own;
  if (written.head?.suggests) return written.head.suggests;
  const isDefault = shown === null || (shown === undefined && written.variants.length === 0);
  if (!isDefault) return undefined;
  const { stages, attributes } = written.head?.target ?? {};
  return stages || attributes
    ? { ...(stages ? { stages } : {}), ...(attributes ? { attributes } : {}) }
    : undefined;
}

/** Kinds of events by which somebody is shown something. */
const SHOWS = new Set(['view', 'touch']);

/**
 * The arguments that whoever read an entry has met: the variant's own, else the default content's; none where we do not
 * know what was shown.
 */
function argumentsShown(
  written: NonNullable<Written>,
  type: string,
  shown: Shown,
): Pick<StoredEvent, 'arguments'> {
  if (!SHOWS.has(type) || (shown === undefined && written.variants.length > 0)) return {};
  const tags = (shown ? headOf(written, shown)?.arguments : null) ?? written.head?.arguments;
  return tags && tags.length > 0 ? { arguments: tags } : {};
}

/** Topic keys of an event: its own first, else those of the entries it is about. */
export async function topicsOfEvent(
  entries: Entries,
  event: Omit<About, 'type'>,
): Promise<readonly string[]> {
  if (event.topic !== undefined) return [entries.topicKey(event.topic) ?? event.topic];
  const { contentType, documentIds } = event;
  if (!contentType || documentIds.length === 0 || !entries.enabled(contentType)) return [];
  const found = await entries.topicsOf(contentType, documentIds);
  return [...new Set(documentIds.flatMap((documentId) => found.get(documentId) ?? []))];
}

/** The same entries, with the topics of all that a batch of events is about read in one go for each type. */
export async function readTogether(
  entries: Entries,
  events: readonly { readonly contentType?: string | undefined; readonly documentIds: readonly string[] }[],
): Promise<Entries> {
  const wanted = new Map<string, Set<string>>();
  for (const { contentType, documentIds } of events) {
    if (contentType === undefined || !entries.enabled(contentType)) continue;
    const ids = wanted.get(contentType) ?? new Set();
    wanted.set(contentType, ids);
    for (const documentId of documentIds) ids.add(documentId);
  }
  const reading = [...wanted].map(
    async ([type, ids]) => [type, await entries.topicsOf(type, [...ids])] as const,
  );
  const read = new Map(await Promise.all(reading));
  return {
    ...entries,
    topicsOf: async (type, documentIds) => read.get(type) ?? entries.topicsOf(type, documentIds),
  };
}

/** The parts of a stored event that say what it meant. */
export type Meaning = Pick<StoredEvent, 'topics' | 'above' | 'suggested' | 'variant' | 'arguments'>;

/** What an event means now, to be kept with it: later edits of the entry do not rewrite it. */
export async function meaningOf(entries: Entries, event: About, shown: Shown): Promise<Meaning> {
  const [documentId] = event.documentIds;
  const written =
    event.contentType && documentId ? entries.written(event.contentType, documentId) : undefined;
  const suggested = written && suggestedBy(written, shown);
  const topics = await topicsOfEvent(entries, event);
  const above = topics.map((topic) => entries.above(topic));
  return {
    topics,
    ...(above.some((chain) => chain.length > 0) ? { above } : {}),
    ...(suggested ? { suggested } : {}),
    ...(shown ? { variant: shown } : {}),
    ...(written ? argumentsShown(written, event.type, shown) : {}),
  };
}
