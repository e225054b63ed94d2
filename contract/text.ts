import { z } from 'zod';

const UNSTORABLE = /[\u0000]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Whether every store can keep the text: no NUL (PostgreSQL refuses it) and no half of a surrogate pair. */
export const isStorableText = (text: string): boolean => !UNSTORABLE.test(text);

/** Text of 1 to `max` UTF-16 units that every store can keep. */
export const text = (max: number) =>
  z.string().min(1).max(max).refine(isStorableText, 'holds a NUL or half a character');

/** A short name in lower case: keys of variants, stages, attributes, values. Not what every object of JavaScript has. */
export const KEY = /^(?!constructor$)[a-z][a-z0-9-]{0,47}$/;
