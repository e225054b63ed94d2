import { Button, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../../translations/use-words';

/** Settings could not be read: says so, and asks again. */
export function LoadFailed({ retry }: { retry(): void }) {
  const say = useWords();
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} role="alert">
      <Typography tag="p">{say('settings.failed')}</Typography>
      <Button variant="tertiary" onClick={retry}>
        {say('settings.retry')}
      </Button>
    </Flex>
  );
}
