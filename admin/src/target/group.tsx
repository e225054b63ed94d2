import { Box, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly children: ReactNode;
}

/** Several controls under one name, with what is wrong with them. */
export function Group({ label, hint, fault, children }: Props) {
  const id = useId();
  const says = [...(hint ? [`${id}-hint`] : []), ...(fault ? [`${id}-fault`] : [])].join(' ');
  return (
    <Box
      tag="fieldset"
      padding={0}
      borderWidth={0}
      minWidth={0}
      aria-describedby={says || undefined}
      aria-invalid={fault ? true : undefined}
    >
      <Typography tag="legend" padding={0} variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
      </Typography>
      <Box paddingTop={1}>{children}</Box>
      {hint && (
        <Typography id={`${id}-hint`} tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {hint}
        </Typography>
      )}
      {fault && (
        <Typography id={`${id}-fault`} role="alert" tag="p" variant="pi" textColor="danger600" paddingTop={1}>
          {fault}
        </Typography>
      )}
    </Box>
  );
}
