import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly subtitle: string;
  readonly children: ReactNode;
  /** Save, say, at the right of the title. */
  readonly primaryAction?: ReactNode;
  readonly secondaryAction?: ReactNode;
}

/** How all pages of the settings section are headed. Who may see them stands in the list of links. */
export function SettingsPage({ title, subtitle, children, primaryAction, secondaryAction }: Props) {
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={subtitle}
        primaryAction={primaryAction}
        secondaryAction={secondaryAction}
      />
      <Layouts.Content>{children}</Layouts.Content>
    </Page.Main>
  );
}
