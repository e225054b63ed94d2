import { Box, EmptyStateLayout, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useComposingQuery, type Place } from '../api/trying';
import { useWords } from '../translations/use-words';
import { ChooseEntry } from './choose-entry';
import { useTrial } from './in-address';
import { TwoSides } from './trial';
import { useTypesWithVariants } from './types-with-variants';

/** What recipients get of an entry, side by side, and why. */
export default function TryIt() {
  const say = useWords();
  const [trial, change] = useTrial();
  const { schemas, types, isLoading, isError } = useTypesWithVariants();
  const { contentType, documentId, locale, status, at } = trial;
  const schema = types.find(({ uid }) => uid === contentType);
  const chosen = schema && documentId !== undefined ? { contentType: schema.uid, documentId, locale } : null;
  const composing = useComposingQuery(chosen ?? { contentType: '', documentId: '', locale: undefined }, {
    skip: chosen === null,
  });
  const known = chosen ? composing.currentData : undefined;
  const place: Place | null =
    chosen && known ? { ...chosen, status: known.drafts ? status : 'published', at } : null;

  if (isLoading) return <Page.Loading />;
  if (isError) return <Page.Error />;
  const empty = (words: string) => (
    <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={words} />
  );
  const body = () => {
    if (types.length === 0) return empty(say('try.empty.types'));
    if (!chosen) return empty(say('try.empty.entry'));
    if (composing.isError) return empty(say('try.empty.gone'));
    if (!known || !place || !schema || !schemas) return <Page.Loading />;
    return (
      <TwoSides
        key={`${place.contentType} ${place.documentId}`}
        trial={trial}
        place={place}
        schema={schema}
        schemas={schemas}
        composing={known}
        onChange={change}
      />
    );
  };
  return (
    <Page.Main>
      <Page.Title>{say('menu.try-it')}</Page.Title>
      <Layouts.Header title={say('menu.try-it')} subtitle={say('menu.try-it.about')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {types.length > 0 && (
            <ChooseEntry trial={trial} types={types} composing={known} onChange={change} />
          )}
          <Box>{body()}</Box>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
