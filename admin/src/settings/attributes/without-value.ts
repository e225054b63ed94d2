import type { Vocabulary } from '../../../../contract/vocabulary';

type Lists = Pick<Vocabulary, 'attributes' | 'searchWords' | 'hints'>;

/** The vocabulary's lists without an attribute, or without one of its values: nothing points there any more. */
export function withoutValue(
  { attributes, searchWords, hints }: Vocabulary,
  attribute: string,
  value?: string,
): Lists {
  const stays = (one: { readonly attribute: string; readonly value?: string }): boolean =>
    one.attribute !== attribute || (value !== undefined && one.value !== value);
  return {
    attributes: attributes.flatMap((one) => {
      if (one.key !== attribute) return [one];
      return value === undefined ? [] : [{ ...one, values: one.values.filter(({ key }) => key !== value) }];
    }),
    searchWords: searchWords.filter(stays),
    hints: hints.filter(stays),
  };
}
