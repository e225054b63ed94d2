import { useWords } from '../../translations/use-words';
import { VocabularyPage } from '../draft/vocabulary-page';
import { AttributeList } from './attribute-list';

/** The intimacy attributes: how to say it to this person. */
export default function AttributesPage() {
  const say = useWords();
  return (
    <VocabularyPage title={say('settings.attributes')} subtitle={say('settings.attributes.about')}>
      {(draft) => <AttributeList draft={draft} />}
    </VocabularyPage>
  );
}
