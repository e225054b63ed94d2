import { Box, Flex, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}

/** A part of a page, with what it is for. */
export function Card({ title, about, children }: Props) {
  const id = useId();
  return (
    <Box tag="section" aria-labelledby={id} background="neutral0" hasRadius shadow="filterShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={1} paddingBottom={4}>
        <Typography id={id} variant="delta" tag="h2">
          {title}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {about}
        </Typography>
      </Flex>
      {children}
    </Box>
  );
}
