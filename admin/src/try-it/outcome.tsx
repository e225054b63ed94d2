import { Alert, Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import type { TryAnswer } from '../../../contract/trying';
import type { Place } from '../api/trying';
import { useWords } from '../translations/use-words';
import { Why } from './why';

interface Props {
  readonly name: 'first' | 'second';
  /** Nobody is chosen yet. */
  readonly open: boolean;
  readonly place: Place;
  readonly asked: {
    readonly data?: TryAnswer | undefined;
    readonly error?: unknown;
    readonly isFetching: boolean;
  };
}

/** What one of the two gets, and why; or why that cannot be told. */
export function Outcome({ name, open, place, asked: { data, error, isFetching } }: Props) {
  const say = useWords();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const body = () => {
    if (open) return <Typography textColor="neutral600">{say('try.choose')}</Typography>;
    if (error && !isFetching)
      return (
        <Alert
          variant="danger"
          title={say('try.failed')}
          closeLabel={say('try.clear')}
          onClose={() => undefined}
        >
          {formatError(error as Parameters<typeof formatError>[0])}
        </Alert>
      );
    if (!data)
      return (
        <Flex justifyContent="center">
          <Loader>{say('try.loading')}</Loader>
        </Flex>
      );
    return <Why answer={data} place={place} />;
  };
  return (
    <Box
      background="neutral0"
      hasRadius
      shadow="filterShadow"
      padding={6}
      width="100%"
      tag="section"
      aria-label={say(`try.${name}.gets`)}
      aria-busy={isFetching}
    >
      {body()}
    </Box>
  );
}
