import { Box, Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import type { Vocabulary } from '../../../../contract/vocabulary';
import { useWords } from '../../translations/use-words';
import { firstPointed, PointsAt, type Pointed } from './points-at';

interface Props {
  readonly vocabulary: Vocabulary;
  onAdd(pointed: Pointed): void;
}

/** Adds a list of search words: what they speak for is chosen first, the words are written in the list. */
export function AddSearchWords({ vocabulary, onAdd }: Props) {
  const say = useWords();
  const [chosen, setChosen] = useState<Pointed | null>(null);
  const pointed = chosen ?? firstPointed(vocabulary);
  if (!pointed) return null;
  return (
    <Flex alignItems="flex-end" gap={2} paddingTop={4}>
      <Box width="36rem" maxWidth="100%">
        <PointsAt
          name="new-search-words"
          label={say('settings.search.add.for')}
          vocabulary={vocabulary}
          value={pointed}
          onChange={setChosen}
        />
      </Box>
      <Button variant="secondary" size="L" startIcon={<Plus />} onClick={() => onAdd(pointed)}>
        {say('settings.search.add')}
      </Button>
    </Flex>
  );
}
