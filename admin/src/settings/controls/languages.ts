import { useIntl } from 'react-intl';
import type { Vocabulary, Words } from '../../../../contract/vocabulary';

/** Languages that anything is labelled in, English first; that of the reader is always among them. */
export function useLanguages({ stages, attributes }: Pick<Vocabulary, 'stages' | 'attributes'>): {
  readonly languages: readonly string[];
  /** "German". */
  nameOf(language: string): string;
} {
  const { locale, formatDisplayName } = useIntl();
  const labels = [
    ...stages.flatMap(({ label, description }) => [label, description]),
    ...attributes.flatMap(({ label, values }) => [label, ...values.map((value) => value.label)]),
  ];
  const own = locale.split('-')[0] ?? 'en';
  return {
    languages: [...new Set(['en', own, ...labels.flatMap((words) => Object.keys(words))])],
    nameOf: (language) => formatDisplayName(language, { type: 'language', fallback: 'code' }) ?? language,
  };
}

/** The words in the reader's language, English where there are no other. */
export function useInLanguage(): (words: Words) => string {
  const { locale } = useIntl();
  return (words) => words[locale] ?? words[locale.split('-')[0] ?? 'en'] ?? words.en;
}
