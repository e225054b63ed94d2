import { Box, Flex, Typography } from '@strapi/design-system';
import type { InUse } from '../../../../contract/settings';
import { useWords } from '../../translations/use-words';
import { Choice } from '../controls/choice';
import { useInLanguage } from '../controls/languages';
import { PlaceList } from './place-list';
import type { Draft } from './use-draft';
import { useWordName } from './word-name';

interface Props {
  readonly word: InUse;
  readonly draft: Pick<Draft, 'vocabulary' | 'base'>;
  /** What comes in its place; empty where it is taken off. */
  readonly by: string;
  onChoose(by: string): void;
}

/** One word that goes: where it is used, with links, and what comes in its place. */
export function GoingWord({ word, draft: { vocabulary, base }, by, onChoose }: Props) {
  const say = useWords();
  const inLanguage = useInLanguage();
  const name = useWordName(base)(word);
  const attribute =
    'attribute' in word ? vocabulary.attributes.find(({ key }) => key === word.attribute) : undefined;
  const others =
    'stage' in word ? vocabulary.stages : word.value === undefined ? [] : (attribute?.values ?? []);
  return (
    <Box>
      <Typography variant="delta" tag="h3">
        {say('settings.in-use.word', { name, count: String(word.places.length) })}
      </Typography>
      <PlaceList places={word.places} />
      <Flex>
        <Choice
          name={`instead-${name}`}
          label={say('settings.in-use.then')}
          hint={say(by ? 'settings.in-use.replace.hint' : 'settings.in-use.take-off.hint')}
          value={by}
          disabled={false}
          options={[
            { value: '', label: say('settings.in-use.take-off') },
            ...others.map(({ key, label }) => ({
              value: key,
              label: say('settings.in-use.replace', { name: inLanguage(label) }),
            })),
          ]}
          onChange={onChoose}
        />
      </Flex>
    </Box>
  );
}
