import { Box, Flex, Status, Typography } from '@strapi/design-system';
import { useWords } from '../translations/use-words';
import { COLOURS, type Standing } from './standing';

interface Props {
  readonly name: string;
  readonly standing: Standing;
  /** Whom it is for and since when, a thought a line. */
  readonly lines: readonly string[];
}

/** One variant, or the default content: what it is called, how far it has come, and whom it is for. */
export function Row({ name, standing, lines }: Props) {
  const say = useWords();
  return (
    <Box
      tag="li"
      paddingTop={3}
      paddingBottom={3}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="1px 0 0"
    >
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={2} width="100%">
          <Typography variant="omega" fontWeight="semiBold" tag="p">
            {name}
          </Typography>
          <Box shrink={0}>
            <Status size="XS" variant={COLOURS[standing]}>
              <Typography variant="pi" fontWeight="bold" tag="span">
                {say(`standing.${standing}`)}
              </Typography>
            </Status>
          </Box>
        </Flex>
        {lines.map((line) => (
          <Typography key={line} variant="pi" tag="p" textColor="neutral600">
            {line}
          </Typography>
        ))}
      </Flex>
    </Box>
  );
}
