import type { Attribute, Stage } from './vocabulary';

/** A topic as conditions name it: by its key, or its slug where it has one. */
export interface TopicChoice {
  readonly key: string;
  readonly slug?: string;
  readonly label: string;
}

/**
 * What the conditions of rule books may name: the data of `GET /context-variants/rule-books/choices`. Attributes that
 * are never to be used are left out.
 */
export interface RuleChoices {
  /** By label, 1,000 at most. */
  readonly topics: readonly TopicChoice[];
  readonly stages: readonly Stage[];
  readonly attributes: readonly Attribute[];
  /** Arguments that variants or default contents put forward, by name. */
  readonly arguments: readonly string[];
  /** Channels that targets name and that are commonly used, by name. */
  readonly channels: readonly string[];
  /** Keys of variants, each with a name that people know it by; 1,000 at most. */
  readonly variants: readonly { readonly key: string; readonly name: string }[];
}
