import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useWords } from '../translations/use-words';

interface Props<T> {
  readonly answer: { readonly data?: T | undefined; readonly isError: boolean; refetch(): unknown };
  readonly children: (data: T) => ReactNode;
}

/** Something that is asked for: until it is there, that it is loading; else that it failed, and the way on. */
export function Part<T>({ answer: { data, isError, refetch }, children }: Props<T>) {
  const say = useWords();
  if (isError) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
        <Typography tag="p">{say('visitors.failed')}</Typography>
        <Button variant="tertiary" onClick={() => void refetch()}>
          {say('visitors.retry')}
        </Button>
      </Flex>
    );
  }
  return data === undefined ? <Loader small /> : <>{children(data)}</>;
}
