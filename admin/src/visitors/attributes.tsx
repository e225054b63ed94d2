import { Typography } from '@strapi/design-system';
import type { AttributeOnPage, PageVocabulary } from '../../../contract/visitor-page';
import { useWords } from '../translations/use-words';
import { useInLanguage } from '../try-it/in-language';
import { usePerCent } from './moments';
import { PlainTable } from './plain-table';

interface Props {
  readonly held: readonly AttributeOnPage[];
  readonly vocabulary: PageVocabulary;
}

/** How to speak to a visitor: what is believed, how surely, and whence. */
export function Attributes({ held, vocabulary }: Props) {
  const say = useWords();
  const inWords = useInLanguage();
  const perCent = usePerCent();
  if (held.length === 0) return <Typography tag="p">{say('visitors.attributes.none')}</Typography>;
  return (
    <PlainTable
      label={say('visitors.attributes.title')}
      heads={[
        say('visitors.attribute'),
        say('visitors.value'),
        say('visitors.certainty'),
        say('visitors.source'),
        say('visitors.tact'),
      ]}
      rows={held.map(({ key, value, certainty, source, tact }) => {
        const attribute = vocabulary.attributes.find((one) => one.key === key);
        const graded = attribute?.values.find((one) => one.key === value);
        return {
          key,
          cells: [
            attribute ? inWords(attribute.label) : key,
            graded ? inWords(graded.label) : value,
            perCent(certainty),
            say(`visitors.source.${source}`),
            say(`visitors.tact.${tact}`),
          ],
        };
      })}
    />
  );
}
