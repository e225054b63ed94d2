import { Box, Flex, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { useId, useState, type ReactNode } from 'react';
import { styled } from 'styled-components';

interface Props {
  readonly title: string;
  /** What it says at the moment, in a few words. */
  readonly summary: string;
  /** Whether it is open to begin with. */
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

const Opener = styled.button<{ $open: boolean }>`
  display: flex;
  align-items: baseline;
  gap: 8px;
  width: 100%;
  padding: 12px 0;
  text-align: start;
  cursor: pointer;
  background: none;
  border: 0;
  border-radius: 4px;
  svg {
    flex-shrink: 0;
    width: 1.2rem;
    height: 1.2rem;
    transform: ${({ $open }) => ($open ? 'none' : 'rotate(-90deg)')};
    fill: ${({ theme }) => theme.colors.neutral500};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

/** A part of a form that most do not need: closed it says what is in it. */
export function Section({ title, summary, isOpen, children }: Props) {
  const [open, setOpen] = useState(isOpen);
  const id = useId();
  return (
    <Box borderColor="neutral150" borderStyle="solid" borderWidth="1px 0 0">
      <Opener
        type="button"
        $open={open}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <CaretDown aria-hidden />
        <Typography variant="omega" fontWeight="semiBold" textColor="neutral800">
          {title}
        </Typography>
        {!open && (
          <Typography variant="pi" textColor="neutral600" ellipsis>
            {summary}
          </Typography>
        )}
      </Opener>
      <Box id={id} hidden={!open} paddingBottom={4}>
        {open && (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {children}
          </Flex>
        )}
      </Box>
    </Box>
  );
}
