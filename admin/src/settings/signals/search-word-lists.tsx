import { Accordion, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { SearchWords } from '../../../../contract/hints';
import { useWords } from '../../translations/use-words';
import { Card } from '../controls/card';
import { replaced } from '../controls/listed';
import type { Draft } from '../draft/use-draft';
import { AddSearchWords } from './add-search-words';
import { usePointedAt } from './pointed-at';
import { SearchWordFields } from './search-word-fields';

/** Phrases that are named at a glance. */
const NAMED = 4;

/** What a list looks for, how much it says, and where it comes from, in a line. */
function useGlance(): (list: SearchWords) => string {
  const say = useWords();
  const { formatDisplayName } = useIntl();
  return ({ strength, language, origin, pattern, phrases = [] }) => {
    const named = phrases.slice(0, NAMED).join(', ');
    return [
      ...(pattern ? [say(`settings.pattern.${pattern}`)] : []),
      ...(phrases.length > NAMED ? [`${named} …`] : named ? [named] : []),
      say(`settings.strength.${strength}`),
      ...(language ? [formatDisplayName(language, { type: 'language' }) ?? language] : []),
      ...(origin ? [say('settings.search.learnt')] : []),
    ].join(' · ');
  };
}

/** Words that people search with, and what they say of them. */
export function SearchWordLists({ draft }: { readonly draft: Draft }) {
  const say = useWords();
  const { vocabulary, mayChange } = draft;
  const pointedAt = usePointedAt(vocabulary);
  const glance = useGlance();
  const { searchWords } = vocabulary;
  const [open, setOpen] = useState('');
  const put = (next: typeof searchWords) => draft.change({ searchWords: next });
  const remove = (index: number) => {
    setOpen('');
    put(searchWords.filter((_, i) => i !== index));
  };
  return (
    <Card title={say('settings.search')} about={say('settings.search.about')}>
      {searchWords.length === 0 && <Typography tag="p">{say('settings.search.none')}</Typography>}
      <Accordion.Root size="S" value={open} onValueChange={setOpen}>
        {searchWords.map((list, i) => {
          return (
            <Accordion.Item key={i} value={String(i)}>
              <Accordion.Header>
                <Accordion.Trigger>
                  {pointedAt(list)}
                  <Typography variant="pi" fontWeight="regular" textColor="neutral600" paddingLeft={3}>
                    {glance(list)}
                  </Typography>
                </Accordion.Trigger>
                {mayChange && (
                  <Accordion.Actions>
                    <IconButton
                      label={say('settings.remove', { name: pointedAt(list) })}
                      variant="ghost"
                      onClick={() => remove(i)}
                    >
                      <Trash />
                    </IconButton>
                  </Accordion.Actions>
                )}
              </Accordion.Header>
              <Accordion.Content>
                <Flex direction="column" alignItems="stretch" gap={4} padding={6}>
                  <SearchWordFields
                    list={list}
                    path={['searchWords', i]}
                    disabled={!mayChange}
                    onChange={(next) => put(replaced(searchWords, i, next))}
                  />
                </Flex>
              </Accordion.Content>
            </Accordion.Item>
          );
        })}
      </Accordion.Root>
      {mayChange && (
        <AddSearchWords
          vocabulary={vocabulary}
          onAdd={(pointed) => {
            put([...searchWords, { ...pointed, strength: 'clear', phrases: [] }]);
            setOpen(String(searchWords.length));
          }}
        />
      )}
    </Card>
  );
}
