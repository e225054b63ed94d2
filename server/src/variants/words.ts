import type { Suggests } from '../../../contract/target';
import type { VariantHead } from '../../../contract/variant';

/** A stage, a value of an intimacy attribute, or an audience of a type's rule book. */
export type Word =
  | { readonly stage: string }
  | { readonly attribute: string; readonly value: string }
  | { readonly audience: string; readonly contentType: string };

const names = (words: Suggests | null, word: Exclude<Word, { audience: string }>): boolean =>
  'stage' in word
    ? (words?.stages?.includes(word.stage) ?? false)
    : words?.attributes?.[word.attribute] === word.value;

/** Whether a variant is written for that word, or suggests it. */
export const namesWord = ({ contentType, target, suggests }: VariantHead, word: Word): boolean =>
  'audience' in word
    ? contentType === word.contentType && target.audience === word.audience
    : names(target, word) || names(suggests, word);
