import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A sentence that explains, in the panel's quiet voice. */
export const Note = ({ children }: { readonly children: ReactNode }) => (
  <Typography variant="pi" tag="p" textColor="neutral600">
    {children}
  </Typography>
);
