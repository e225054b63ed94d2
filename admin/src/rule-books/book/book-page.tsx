import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink, useParams } from 'react-router-dom';
import { useRuleChoicesQuery } from '../../api/rule-books';
import { PLUGIN_ID } from '../../plugin-id';
import { LeaveGuard } from '../../settings/draft/leave-guard';
import { LoadFailed } from '../../settings/draft/load-failed';
import { StaleDialog } from '../../settings/draft/stale-dialog';
import { useWords } from '../../translations/use-words';
import { ChoicesContext } from '../condition/choices';
import { EntriesProvider } from '../condition/entries';
import { RuleList } from '../rules/rule-list';
import { BookFrame } from './book-frame';
import { Numbers } from './numbers';
import { NotSaved } from './not-saved';
import { useBook } from './use-book';

const BOOKS = `/settings/${PLUGIN_ID}/rule-books`;

/** The rule book of one content type, every part of it. */
export function BookPage() {
  const say = useWords();
  const { locale } = useIntl();
  const { contentType = '' } = useParams();
  const choices = useRuleChoicesQuery(locale, { refetchOnMountOrArgChange: true });
  const { book, failed, retry } = useBook(contentType, choices.data);
  const again = () => {
    retry();
    void choices.refetch();
  };
  const save = book?.mayChange && (
    <Button onClick={() => void book.save()} loading={book.saving} disabled={!book.dirty}>
      {say('settings.save')}
    </Button>
  );
  return (
    <BookFrame
      contentType={contentType}
      subtitle={say('rules.book.about')}
      back={BOOKS}
      primaryAction={save}
      secondaryAction={
        <Link tag={NavLink} to={`${BOOKS}/${contentType}/versions`}>
          {say('settings.versions')}
        </Link>
      }
    >
      {!book && (failed || choices.isError ? <LoadFailed retry={again} /> : <Page.Loading />)}
      {book && choices.data && (
        <ChoicesContext.Provider value={choices.data}>
          <EntriesProvider conditions={[...book.draft.audiences, ...book.draft.exclusions]}>
            <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
              {!book.mayChange && (
                <Box background="neutral150" padding={4} hasRadius>
                  <Typography>{say('rules.read-only')}</Typography>
                </Box>
              )}
              <NotSaved book={book} />
              <RuleList book={book} list="audiences" />
              <RuleList book={book} list="exclusions" />
              <Numbers book={book} />
            </Flex>
          </EntriesProvider>
          <LeaveGuard dirty={book.dirty} />
          <StaleDialog draft={book} />
        </ChoicesContext.Provider>
      )}
    </BookFrame>
  );
}
