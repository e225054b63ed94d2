import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useStart } from '../api/start';
import { useWords } from '../translations/use-words';
import { Figures } from './figures';
import { FirstSteps } from './first-steps';
import { Latest } from './latest';

const Card = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Box tag="section" background="neutral0" hasRadius shadow="filterShadow" padding={6}>
    <Typography tag="h2" variant="beta">
      {title}
    </Typography>
    <Box paddingTop={4}>{children}</Box>
  </Box>
);

/** The first steps until a variant is live; then what there is, and what was written last. */
export function WhereYouStand() {
  const say = useWords();
  const { data, isLoading, isError, refetch } = useStart();
  if (isLoading) return <Loader>{say('way.loading')}</Loader>;
  if (isError || !data) {
    return (
      <Flex gap={4} role="alert">
        <Typography textColor="danger600">{say('way.failed')}</Typography>
        <Button variant="tertiary" onClick={() => void refetch()}>
          {say('panel.retry')}
        </Button>
      </Flex>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {data.live === 0 && (
        <Card title={say('way.title')}>
          <FirstSteps start={data} />
        </Card>
      )}
      {data.variants > 0 && (
        <Card title={say('way.there')}>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Figures start={data} />
            <Latest start={data} />
          </Flex>
        </Card>
      )}
    </Flex>
  );
}
