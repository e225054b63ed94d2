import { Box, Flex, Typography } from '@strapi/design-system';
import { forwardRef, type CSSProperties, type ReactNode } from 'react';
import { useWords } from '../translations/use-words';
import { COLOURS, type Standing } from './standing';

interface Props {
  readonly name: string;
  readonly standing: Standing;
  /** Whom it is for and since when, a thought a line. */
  readonly lines: readonly string[];
  /** Whether the form shows it. */
  readonly isOpen?: boolean;
  /** By which it is dragged. */
  readonly handle?: ReactNode;
  readonly menu?: ReactNode;
  /** Below its lines. */
  readonly children?: ReactNode;
  readonly style?: CSSProperties;
}

/** One variant, or the default content: what it is called, how far it has come, and whom it is for. */
export const Row = forwardRef<HTMLLIElement, Props>(
  ({ name, standing, lines, isOpen = false, handle, menu, children, style }, ref) => {
    const say = useWords();
    return (
      <Box
        tag="li"
        ref={ref}
        style={style}
        aria-current={isOpen || undefined}
        background="neutral0"
        paddingTop={2}
        paddingBottom={2}
        borderColor="neutral150"
        borderStyle="solid"
        borderWidth="1px 0 0"
      >
        <Flex alignItems="flex-start" gap={1}>
          {handle}
          <Box flex="1" minWidth={0}>
            <Flex justifyContent="space-between" alignItems="baseline" gap={2}>
              <Typography
                variant="omega"
                fontWeight="bold"
                tag="p"
                textColor={isOpen ? 'primary700' : 'neutral800'}
              >
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
            {children}
          </Box>
          {menu}
        </Flex>
      </Box>
    );
  },
);
Row.displayName = 'Row';
