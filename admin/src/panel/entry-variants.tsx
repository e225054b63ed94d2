import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useEntryPanel, type EntryInLocale } from '../api/entries';
import { useWords } from '../translations/use-words';
import { Note } from './note';
import { Recipients } from './recipients';

interface Props {
  readonly entry: EntryInLocale;
  readonly edition: string;
}

/** Asks who gets what of an entry, and says so, or why not. */
export function EntryVariants({ entry, edition }: Props) {
  const say = useWords();
  const { answer, retry } = useEntryPanel(entry, edition);
  switch (answer.is) {
    case 'loading':
      return (
        <Box width="100%" role="status">
          <Loader small>{say('panel.loading')}</Loader>
        </Box>
      );
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
      return <Recipients panel={answer.data} />;
  }
}
