import { useIntl } from 'react-intl';
import type { Vocabulary } from '../../../../contract/vocabulary';
import { useWords } from '../../translations/use-words';
import { refusalOf } from '../draft/refusal';
import { useWordName } from '../draft/word-name';

/** Why an undo or a file was refused, and what to do; `vocabulary` is the one in force, for the names of its words. */
export function useRefusalWords(vocabulary: Vocabulary | undefined): (error: unknown) => string {
  const say = useWords();
  const { formatList } = useIntl();
  const nameOf = useWordName(vocabulary);
  return (error) => {
    const refusal = refusalOf(error);
    switch (refusal.is) {
      case 'stale':
        return say('settings.versions.stale');
      case 'in-use': {
        const names = formatList(refusal.words.map(nameOf), { type: 'unit' });
        return say('settings.versions.in-use', { names });
      }
      case 'fault':
        return say('settings.versions.refused', { message: refusal.message });
    }
  };
}
