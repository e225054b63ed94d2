import { useWords } from '../../translations/use-words';
import { VocabularyPage } from '../draft/vocabulary-page';
import { StageList } from './stage-list';

/** The stages of a journey. */
export default function StagesPage() {
  const say = useWords();
  return (
    <VocabularyPage title={say('settings.stages')} subtitle={say('settings.stages.about')}>
      {(draft) => <StageList draft={draft} />}
    </VocabularyPage>
  );
}
