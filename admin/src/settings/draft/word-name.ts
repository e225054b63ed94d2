import type { Going } from '../../../../contract/settings';
import type { Vocabulary } from '../../../../contract/vocabulary';
import { useWords } from '../../translations/use-words';
import { useInLanguage } from '../controls/languages';

/** What a word of the vocabulary is called: "Deciding", "Knowledge", "Knowledge: expert"; its key where it has no label. */
export function useWordName(vocabulary: Vocabulary | undefined): (word: Going) => string {
  const say = useWords();
  const inLanguage = useInLanguage();
  return (word) => {
    if ('stage' in word) {
      const stage = vocabulary?.stages.find(({ key }) => key === word.stage);
      return stage ? inLanguage(stage.label) : word.stage;
    }
    const attribute = vocabulary?.attributes.find(({ key }) => key === word.attribute);
    const name = attribute ? inLanguage(attribute.label) : word.attribute;
    if (word.value === undefined) return name;
    const value = attribute?.values.find(({ key }) => key === word.value);
    return say('settings.hints.points', {
      attribute: name,
      value: value ? inLanguage(value.label) : word.value,
    });
  };
}
