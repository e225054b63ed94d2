import type { Suggests } from '../../../contract/target';
import type { VariantHead } from '../../../contract/variant';

/** A stage, or a value of an intimacy attribute. */
export type Word = { readonly stage: string } | { readonly attribute: string; readonly value: string };

const names = (words: Suggests | null, word: Word): boolean =>
  'stage' in word
    ? (words?.stages?.includes(word.stage) ?? false)
    : words?.attributes?.[word.attribute] === word.value;

/** Whether a variant is written for that word, or suggests it. */
export const namesWord = ({ target, suggests }: VariantHead, word: Word): boolean =>
  names(target, word) || names(suggests, word);
