import { EmptyStateLayout, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { RuleBookEntry } from '../../../contract/settings';
import { useRuleBooksQuery } from '../api/rule-books';
import { LoadFailed } from '../settings/draft/load-failed';
import { SettingsPage } from '../settings/settings-page';
import { useWords } from '../translations/use-words';

const COLUMNS = ['rules.type', 'rules.audiences', 'rules.changed'] as const;

interface RowProps {
  readonly book: RuleBookEntry;
  /** Handed in by the table: without it the keyboard does not find the row. */
  readonly 'aria-rowindex'?: number;
}

function Row({ book, ...row }: RowProps) {
  const say = useWords();
  const { formatDate, formatNumber } = useIntl();
  const { contentType, displayName, audiences, at, by } = book;
  const changed =
    at === null
      ? say('rules.never')
      : say('settings.versions.who', {
          who: by ?? '',
          when: formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
        });
  return (
    <Tr {...row}>
      <Td>
        {/* Without the `./` the colons would make it an address of its own. */}
        <Link tag={NavLink} to={`./${contentType}`}>
          {displayName}
        </Link>
      </Td>
      <Td>
        <Typography>{formatNumber(audiences)}</Typography>
      </Td>
      <Td>
        <Typography textColor={at === null ? 'neutral600' : 'neutral800'}>{changed}</Typography>
      </Td>
    </Tr>
  );
}

/** The types whose entries may have variants, with the state of their rule books. */
export function BookList() {
  const say = useWords();
  const { data, isError, refetch } = useRuleBooksQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <SettingsPage title={say('rules.title')} subtitle={say('rules.about')}>
      {!data && (isError ? <LoadFailed retry={() => void refetch()} /> : <Page.Loading />)}
      {data?.length === 0 && <EmptyStateLayout content={say('rules.no-types')} />}
      {data && data.length > 0 && (
        <Table colCount={COLUMNS.length} rowCount={data.length + 1}>
          <Thead>
            <Tr>
              {COLUMNS.map((column) => (
                <Th key={column}>
                  <Typography variant="sigma" textColor="neutral600">
                    {say(column)}
                  </Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {data.map((book) => (
              <Row key={book.contentType} book={book} />
            ))}
          </Tbody>
        </Table>
      )}
    </SettingsPage>
  );
}
