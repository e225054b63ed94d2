import { z } from 'zod';
import { KEY } from './text';

/** How much one observation says: a key of the vocabulary's strengths. */
export type Strength = 'weak' | 'clear' | 'strong';
export const strengthSchema = z.enum(['weak', 'clear', 'strong']);

/** Kinds of words that a list of search words may look for besides, or instead of, its phrases. */
export const SEARCH_PATTERNS = ['model-number', 'measure', 'fraction', 'abbreviation', 'dense'] as const;
/**
 * `model-number`: letters with a digit (S95), or three or four digits that are neither a year nor round (909);
 * `measure`: a number with one of the phrases as its unit (300 ohm, 35mm);
 * `fraction`: numbers joined by . , : / - (1.8, 4:2:2, 10-44);
 * `abbreviation`: three to five consonants (VRR);
 * `dense`: five words or more, none of the phrases among them.
 */
export type SearchPattern = (typeof SEARCH_PATTERNS)[number];

/** Words in a search string that tell something of the searcher. */
export interface SearchWords {
  readonly attribute: string;
  readonly value: string;
  readonly strength: Strength;
  /** Language of the phrases, for people who read the list: people mix languages, so every list is looked for. */
  readonly language?: string;
  /** In lower case. `*` stands for the rest of a word, alone for one to six words; `^` in front for the start of the string. */
  readonly phrases?: readonly string[];
  readonly pattern?: SearchPattern;
  /** Words that the pattern passes over; `*` as in phrases. */
  readonly except?: readonly string[];
  /** How many different finds in one string count; 1 where absent. */
  readonly upTo?: number;
  /** Where it is found, nothing else of the string speaks for another value of the attribute. */
  readonly decisive?: boolean;
  /** `learnt`: taken from the site's own content; replaced by what is learnt next. */
  readonly origin?: 'learnt';
}

/** What may be observed of a visitor besides what they search for and read. */
export const OBSERVATIONS = ['channel', 'device', 'hour', 'gap', 'depth', 'feedback'] as const;
/**
 * `channel`: the event's; `device`: its `data.device`, or the request's (`phone`, `tablet`, `desktop`); `hour`: its
 * `data.hour`, the visitor's own, 0-23; `gap`: seconds from one view to the next in a visit; `depth`: how much of an
 * entry was read, 0-1: the expected time, and no more than `data.depth` where that is given; `feedback`: `clear` or
 * `unclear`, from `data.clear`.
 */
export type Observation = (typeof OBSERVATIONS)[number];

/** An observation that points at a value of an attribute. Each counts once a visit; a gap each time. */
export interface ObservedHint {
  readonly observe: Observation;
  /** Words that are meant, for `channel`, `device` and `feedback`. */
  readonly is?: readonly string[];
  /** Range that is meant, for numbers; `until` is not in it. Hours may go over midnight (from 22 until 6). */
  readonly from?: number;
  readonly until?: number;
  readonly attribute: string;
  /** The value pointed at ... */
  readonly value?: string;
  /** ... or its distance on the scale from what the text was written for (else what is believed, else the middle). */
  readonly step?: number;
  readonly strength: Strength;
}

const key = z.string().regex(KEY);
const strength = strengthSchema;
// Each star tries all places of a string: three of them at most, so that no phrase takes long.
const phrase = z
  .string()
  .min(1)
  .max(80)
  .refine((text) => text.split('*').length <= 4, 'has more than three stars');

/** Parses one list of search words. */
export const searchWordsSchema = z.strictObject({
  attribute: key,
  value: key,
  strength,
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  phrases: z.array(phrase).optional(),
  pattern: z.enum(SEARCH_PATTERNS).optional(),
  except: z.array(phrase).optional(),
  upTo: z.number().int().min(1).max(5).optional(),
  decisive: z.boolean().optional(),
  origin: z.literal('learnt').optional(),
});

const WORDED: readonly Observation[] = ['channel', 'device', 'feedback'];
/** Parses one observed hint. */
export const observedHintSchema = z
  .strictObject({
    observe: z.enum(OBSERVATIONS),
    is: z.array(z.string().min(1)).min(1).optional(),
    from: z.number().optional(),
    until: z.number().optional(),
    attribute: key,
    value: key.optional(),
    step: z.number().int().min(-11).max(11).optional(),
    strength,
  })
  .refine((one) => (one.value === undefined) !== (one.step === undefined), 'needs either a value or a step')
  .refine(
    (one) =>
      WORDED.includes(one.observe)
        ? one.is !== undefined && one.from === undefined && one.until === undefined
        : one.is === undefined && (one.from !== undefined || one.until !== undefined),
    'channel, device and feedback need "is"; hour, gap and depth need "from" or "until"',
  );
