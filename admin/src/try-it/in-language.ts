import { useIntl } from 'react-intl';
import type { Words } from '../../../contract/vocabulary';

/** Words of the vocabulary in the language of the admin. */
export function useInLanguage(): (words: Words) => string {
  const { locale } = useIntl();
  return (words) => words[locale] ?? words.en;
}
