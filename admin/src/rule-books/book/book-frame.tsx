import { Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { useRuleBooksQuery } from '../../api/rule-books';
import { useWords } from '../../translations/use-words';

interface Props {
  readonly contentType: string;
  readonly subtitle: string;
  /** Where the way back leads. */
  readonly back: string;
  readonly children: ReactNode;
  readonly primaryAction?: ReactNode;
  readonly secondaryAction?: ReactNode;
}

/** How the pages of one rule book are headed. */
export function BookFrame({ contentType, subtitle, back, children, primaryAction, secondaryAction }: Props) {
  const say = useWords();
  const { data } = useRuleBooksQuery();
  const type = data?.find((one) => one.contentType === contentType)?.displayName ?? contentType;
  const title = say('rules.book', { type });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={subtitle}
        primaryAction={primaryAction}
        secondaryAction={secondaryAction}
        navigationAction={
          <Link tag={NavLink} to={back} startIcon={<ArrowLeft />}>
            {say('rules.back')}
          </Link>
        }
      />
      <Layouts.Content>{children}</Layouts.Content>
    </Page.Main>
  );
}
