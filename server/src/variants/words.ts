import type { Suggests } from '../../../contract/target';
import type { VariantHead } from '../../../contract/variant';

/** A stage, a value of an intimacy attribute or any of its values, or an audience of a type's rule book. */
export type Word =
  | { readonly stage: string }
  | { readonly attribute: string; readonly value?: string }
  | { readonly audience: string; readonly contentType: string };

const names = (words: Suggests | null, word: Exclude<Word, { audience: string }>): boolean => {
  if ('stage' in word) return words?.stages?.includes(word.stage) ?? false;
  const value = words?.attributes?.[word.attribute];
  return value !== undefined && (word.value === undefined || word.value === value);
};

/** Whether a variant is written for that word, or suggests it. */
export const namesWord = ({ contentType, target, suggests }: VariantHead, word: Word): boolean =>
  'audience' in word
    ? contentType === word.contentType && target.audience === word.audience
    : names(target, word) || names(suggests, word);
