import { z } from 'zod';
import type { Consent } from './consent';
import type { AttributeProfile, ShortlistItem, TopicProfile, TrailStep } from './profile';
import { text } from './text';
import type { Tact, Vocabulary } from './vocabulary';

/** What somebody of the admin panel did with a visitor's data. */
export const LOOKED = ['looked', 'took-along', 'erased', 'explained', 'briefed'] as const;

/** Who looked at a visitor. */
export interface Look {
  /** ms UTC, to the minute. */
  readonly at: number;
  /** Id of the user of the admin panel; below zero for API tokens and users of the site. */
  readonly person: number;
  readonly what: (typeof LOOKED)[number];
  /** The user's name at that time. */
  readonly name: string;
}

/** A visitor in a list: nothing of what is believed. */
export interface FoundVisitor {
  /** sha256 of the visitor's id, hex. */
  readonly id: string;
  /** ms UTC of the first consent. */
  readonly since: number;
  readonly consent: Consent;
  /** ms UTC of the latest event and where it was; null where that is not known without looking closer. */
  readonly last: { readonly at: number; readonly channels: readonly string[] } | null;
}

/** An entry as it is called in public; `name` null where it is not published or of a type without variants. */
export interface NamedEntry {
  readonly documentId: string;
  readonly contentType: string | null;
  readonly name: string | null;
}

/** Where a visitor stands on one topic. */
export interface TopicOnPage extends Omit<TopicProfile, 'shortlist' | 'pause'> {
  readonly key: string;
  /** Null for the journey over the whole site. */
  readonly name: string | null;
  readonly tact: Tact;
  /** 0-1. */
  readonly readiness: number;
  readonly shortlist: readonly (NamedEntry & Pick<ShortlistItem, 'state' | 'at'>)[];
}

/** What is believed of one intimacy attribute. */
export interface AttributeOnPage extends Pick<AttributeProfile, 'value' | 'certainty' | 'source' | 'since'> {
  readonly key: string;
  readonly tact: Tact;
}

/** The words in which a page is told. */
export type PageVocabulary = Pick<Vocabulary, 'stages' | 'attributes'>;

/** What we know of a visitor, for people of the admin panel. */
export interface VisitorPage {
  readonly id: string;
  readonly now: number;
  readonly since: number;
  readonly consent: Consent;
  /** Null where they have not agreed to be known. */
  readonly known: {
    readonly events: number;
    readonly visits: number;
    readonly firstAt: number;
    readonly lastAt: number;
    /** 0-1. */
    readonly closeness: number;
    /** The busiest first; that of the whole site last. */
    readonly topics: readonly TopicOnPage[];
    readonly attributes: readonly AttributeOnPage[];
    /** Arguments that were put to them. */
    readonly said: readonly {
      readonly argument: string;
      readonly count: number;
      readonly at: number;
      readonly channel: string;
    }[];
    /** Variants that they were shown. */
    readonly met: readonly (NamedEntry & {
      readonly variant: string;
      readonly count: number;
      readonly at: number;
    })[];
  } | null;
  /** The latest first. */
  readonly looks: readonly Look[];
  readonly vocabulary: PageVocabulary;
}

/** One event of a visitor. */
export interface TimelineEvent {
  readonly id: string;
  /** ms UTC. */
  readonly at: number;
  readonly type: string;
  readonly channel: string;
  /** How its topics are called. */
  readonly topics: readonly string[];
  readonly entries: readonly NamedEntry[];
  /** Key of the variant that was shown. */
  readonly variant: string | null;
  readonly query: string | null;
  readonly seconds: number | null;
  readonly value: number | null;
  /** Whether they said that it was clear; what they declared, attribute by attribute. */
  readonly clear: boolean | null;
  readonly declared: Readonly<Record<string, string | null>> | null;
  /** Changes of the acted-on stage that it brought about, by name of the topic; null for the whole site. */
  readonly moves: readonly (Pick<TrailStep, 'from' | 'to'> & { readonly topic: string | null })[];
}

/** A page of events, the latest first. */
export interface Timeline {
  readonly events: readonly TimelineEvent[];
  /** To be asked with as `before` for the next page; null where there is none. */
  readonly next: string | null;
  /** How many events the filters leave. */
  readonly total: number;
  /** What there is to filter by, over all events. */
  readonly channels: readonly { readonly channel: string; readonly events: number }[];
  readonly topics: readonly { readonly key: string; readonly name: string; readonly events: number }[];
  /** Up to when only what events added up to is kept, ms UTC; null where all events are. */
  readonly prunedUntil: number | null;
}

/** What was believed, moment by moment. */
export interface Beliefs {
  /** ms UTC, ascending; the last one is now. */
  readonly moments: readonly number[];
  /** The busiest first. For each moment the belief per stage, in the vocabulary's order; null before the first event. */
  readonly topics: readonly {
    readonly key: string;
    readonly name: string | null;
    readonly belief: readonly (readonly number[] | null)[];
    readonly stage: readonly (string | null)[];
  }[];
  /** For each moment the likeliest value and how certain it was, 0-1; null while nothing was believed. */
  readonly attributes: readonly {
    readonly key: string;
    readonly held: readonly ({ readonly value: string; readonly certainty: number } | null)[];
  }[];
  readonly vocabulary: PageVocabulary;
}

/** What is looked for: a token, or the beginning of a hash. */
export const soughtSchema = z.strictObject({ sought: text(255) });

/** Which events, and from where on. */
export const timelineAskedSchema = z.strictObject({
  before: z
    .string()
    .regex(/^\d{1,16} [\x21-\x7e]{1,64}$/, 'is the `next` of a page')
    .optional(),
  channel: text(64).optional(),
  topic: text(255).optional(),
  locale: text(35).optional(),
});

/** The language in which topics and entries are called. */
export const visitorAskedSchema = z.strictObject({ locale: text(35).optional() });
