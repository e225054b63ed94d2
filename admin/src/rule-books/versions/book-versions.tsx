import { Box, Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import {
  useImportRuleBookMutation,
  useLazyRuleBookQuery,
  useRuleBookVersionsQuery,
  useRuleChoicesQuery,
  useUndoRuleBookMutation,
} from '../../api/rule-books';
import { useMay } from '../../menu/rights';
import { PLUGIN_ID } from '../../plugin-id';
import { LoadFailed } from '../../settings/draft/load-failed';
import { FileActions } from '../../settings/versions/file-actions';
import { VersionItem } from '../../settings/versions/version-item';
import { useWords } from '../../translations/use-words';
import { BookFrame } from '../book/book-frame';
import { ChoicesContext } from '../condition/choices';
import { EntriesProvider } from '../condition/entries';
import { useChangeWords } from './change-words';

interface Props {
  readonly contentType: string;
}

function List({ contentType }: Props) {
  const say = useWords();
  const wordsOf = useChangeWords();
  const mayChange = useMay()(['rule-books.update']);
  const { data: versions } = useRuleBookVersionsQuery(contentType);
  const [undo] = useUndoRuleBookMutation();
  const newest = versions?.[0]?.version ?? 0;
  return (
    <Box paddingBottom={8}>
      <Flex tag="ol" aria-label={say('settings.versions')} direction="column" alignItems="stretch" gap={4}>
        {versions?.map((version) => (
          <VersionItem
            key={version.version}
            version={version}
            newest={newest}
            mayChange={mayChange}
            undo={(to) => undo({ contentType, version: newest, to })}
            wordsOf={wordsOf}
          />
        ))}
      </Flex>
    </Box>
  );
}

/** Every kept version of one rule book: who, when, what, and the way back; the book as a file. */
export function BookVersions() {
  const say = useWords();
  const { locale } = useIntl();
  const { contentType = '' } = useParams();
  const again = { refetchOnMountOrArgChange: true };
  const { data: versions, isError, refetch } = useRuleBookVersionsQuery(contentType, again);
  const { data: choices } = useRuleChoicesQuery(locale);
  const [read] = useLazyRuleBookQuery();
  const [bring] = useImportRuleBookMutation();
  const mayChange = useMay()(['rule-books.update']);
  const version = versions?.[0]?.version;
  return (
    <BookFrame
      contentType={contentType}
      subtitle={say('rules.versions.about')}
      back={`/settings/${PLUGIN_ID}/rule-books/${contentType}`}
      primaryAction={
        version !== undefined && (
          <FileActions
            fileName={`${contentType.replaceAll(':', '-')}.json`}
            mayChange={mayChange}
            read={async () => (await read(contentType).unwrap()).content}
            bring={(content) => bring({ contentType, version, content })}
          />
        )
      }
    >
      {isError && <LoadFailed retry={() => void refetch()} />}
      {!isError && !(versions && choices) && <Page.Loading />}
      {versions && choices && (
        <ChoicesContext.Provider value={choices}>
          <EntriesProvider conditions={versions.flatMap(({ changes }) => changes ?? [])}>
            <List contentType={contentType} />
          </EntriesProvider>
        </ChoicesContext.Provider>
      )}
    </BookFrame>
  );
}
