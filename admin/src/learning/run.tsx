import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useWords } from '../translations/use-words';

interface Props {
  readonly status: 'idle' | 'running' | 'proposed' | 'accepted' | 'refused' | 'cancelled' | 'failed';
  /** What there is to say where it stands. */
  readonly words: string;
  /** 0-1; absent where nobody can tell. */
  readonly progress?: number;
  start(): void;
  cancel(): void;
  /** Accepting, where something is proposed. */
  readonly children?: ReactNode;
}

/** Where something that learns stands: started, called off, how far it is. */
export function Run({ status, words, progress, start, cancel, children }: Props) {
  const say = useWords();
  return (
    <Box background="neutral0" hasRadius shadow="filterShadow" padding={6}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography tag="p" role="status">
          {words}
        </Typography>
        {status === 'running' && progress !== undefined && (
          <ProgressBar value={Math.round(progress * 100)} aria-label={words} />
        )}
        <Flex gap={2}>
          {status === 'running' ? (
            <Button variant="tertiary" onClick={cancel}>
              {say('learning.cancel')}
            </Button>
          ) : (
            <Button variant={status === 'proposed' ? 'tertiary' : 'default'} onClick={start}>
              {say(status === 'idle' ? 'learning.start' : 'learning.again')}
            </Button>
          )}
          {children}
        </Flex>
      </Flex>
    </Box>
  );
}
