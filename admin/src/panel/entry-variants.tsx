import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import { useEntryPanel, type EntryInLocale } from '../api/entries';
import { useWords } from '../translations/use-words';
import { Note } from './note';

interface Props {
  readonly entry: EntryInLocale;
  readonly edition: string;
  /** `collection-types` or `single-types`. */
  readonly collectionType: string;
}

const NotThere = () => <Note>{useWords()('not-loaded.body')}</Note>;

/** Loaded beside the first answer, so that the admin does not carry it everywhere. */
const Recipients = lazy(() => import('./recipients').catch(() => ({ default: NotThere })));

/** Asks who gets what of an entry, and says so, or why not. */
export function EntryVariants({ entry, edition, collectionType }: Props) {
  const say = useWords();
  const { answer, retry, again } = useEntryPanel(entry, edition);
  const loading = (
    <Box width="100%" role="status">
      <Loader small>{say('panel.loading')}</Loader>
    </Box>
  );
  switch (answer.is) {
    case 'loading':
      return loading;
    case 'refused':
      return <Note>{say('panel.refused')}</Note>;
    case 'failed':
      return (
        <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
          <Typography variant="pi" tag="p">
            {say('panel.failed')}
          </Typography>
          <Button variant="tertiary" size="S" onClick={retry}>
            {say('panel.retry')}
          </Button>
        </Flex>
      );
    case 'here':
      return (
        <Suspense fallback={loading}>
          <Recipients panel={answer.data} desk={{ entry, collectionType, again }} />
        </Suspense>
      );
  }
}
