import { Box, Flex, Typography } from '@strapi/design-system';
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
      paddingTop={2}
      paddingBottom={2}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="1px 0 0"
    >
      <Flex justifyContent="space-between" alignItems="baseline" gap={2}>
        <Typography variant="omega" fontWeight="bold" tag="p">
          {name}
        </Typography>
        <Box shrink={0} maxWidth="50%">
          <Typography variant="pi" tag="p" textColor={COLOURS[standing]} textAlign="end">
            {say(`standing.${standing}`)}
          </Typography>
        </Box>
      </Flex>
      {lines.map((line) => (
        <Typography key={line} variant="pi" tag="p" textColor="neutral600">
          {line}
        </Typography>
      ))}
    </Box>
  );
}
