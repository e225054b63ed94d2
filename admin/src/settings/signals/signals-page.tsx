import { useWords } from '../../translations/use-words';
import { VocabularyPage } from '../draft/vocabulary-page';
import { HintList } from './hint-list';
import { SearchWordLists } from './search-word-lists';
import { SignalTable } from './signal-table';
import { Strengths } from './strengths';

/** What counts as evidence for what, and for how much. */
export default function SignalsPage() {
  const say = useWords();
  return (
    <VocabularyPage title={say('settings.signals')} subtitle={say('settings.signals.about')}>
      {(draft) => (
        <>
          <SignalTable draft={draft} />
          <Strengths draft={draft} />
          <HintList draft={draft} />
          <SearchWordLists draft={draft} />
        </>
      )}
    </VocabularyPage>
  );
}
