import { z } from 'zod';
import { TARGET_VALUES } from './limits';
import { KEY, text } from './text';

/** Whom content is for. What is absent is open to all. */
export interface Target {
  /** Stages on the entry's topic. */
  readonly stages?: readonly string[];
  /** Intimacy attributes by key: the value of whom it is written for. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Topic keys; the decision's topic must be among them. */
  readonly topics?: readonly string[];
  /** Channels that it is written for; the site itself is `web`. */
  readonly channels?: readonly string[];
  /** Key of an audience of the type's rule book. */
  readonly audience?: string;
  /** Served from (inclusive) and until (exclusive), ms since 1970, UTC. */
  readonly from?: number;
  readonly until?: number;
}

/** What reading something says about its reader. */
export interface Suggests {
  readonly stages?: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
}

const key = z.string().regex(KEY);
const instant = z.union([
  z.number().int().min(0).max(8.64e15),
  z.iso.datetime({ offset: true }).transform((at) => Date.parse(at)),
]);
const stages = z.array(key).min(1).max(TARGET_VALUES).optional();
const attributes = z.record(key, key).optional();

/** Parses what reading suggests; unknown fields are refused. */
export const suggestsSchema = z.strictObject({ stages, attributes });

/** Parses a target; `from` and `until` also as ISO 8601 with a zone; unknown fields are refused. */
export const targetSchema = z
  .strictObject({
    stages,
    attributes,
    topics: z.array(text(255)).min(1).max(TARGET_VALUES).optional(),
    channels: z
      .array(z.string().regex(/^[a-z][a-z0-9_-]{0,31}$/, 'a channel is a-z, 0-9, _ -, 32 characters at most'))
      .min(1)
      .max(TARGET_VALUES)
      .optional(),
    audience: key.optional(),
    from: instant.optional(),
    until: instant.optional(),
  })
  .refine((t) => t.from === undefined || t.until === undefined || t.from < t.until, {
    path: ['until'],
    message: 'the schedule ends before it starts',
  });
