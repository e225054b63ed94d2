import { Box, Flex } from '@strapi/design-system';
import { Page, useFetchClient } from '@strapi/strapi/admin';
import {
  exportVocabulary,
  useImportVocabularyMutation,
  useUndoVocabularyMutation,
  useVocabularyQuery,
  useVocabularyVersionsQuery,
} from '../../api/settings';
import { useMay } from '../../menu/rights';
import { useWords } from '../../translations/use-words';
import { LoadFailed } from '../draft/load-failed';
import { SettingsPage } from '../settings-page';
import { FileActions } from './file-actions';
import { useChangeWords } from './change-words';
import { VersionItem } from './version-item';

/** Every kept version of stages, attributes and signals: who, when, what, and the way back. */
export default function VersionsPage() {
  const say = useWords();
  const options = { refetchOnMountOrArgChange: true };
  const { data: versions, isError, refetch } = useVocabularyVersionsQuery(undefined, options);
  const { data: now } = useVocabularyQuery(undefined, options);
  const mayChange = useMay()(['settings.update']);
  const wordsOf = useChangeWords(now?.content);
  const { get } = useFetchClient();
  const [undo] = useUndoVocabularyMutation();
  const [bring] = useImportVocabularyMutation();
  const newest = versions?.[0]?.version;
  return (
    <SettingsPage
      title={say('settings.versions')}
      subtitle={say('settings.versions.about')}
      primaryAction={
        newest !== undefined && (
          <FileActions
            fileName="vocabulary.json"
            vocabulary={now?.content}
            mayChange={mayChange}
            read={() => exportVocabulary(get)}
            bring={(content) => bring({ version: newest, content })}
          />
        )
      }
    >
      {isError && <LoadFailed retry={() => void refetch()} />}
      {!versions && !isError && <Page.Loading />}
      {versions && newest !== undefined && (
        <Box paddingBottom={8}>
          <Flex
            tag="ol"
            aria-label={say('settings.versions')}
            direction="column"
            alignItems="stretch"
            gap={4}
          >
            {versions.map((version) => (
              <VersionItem
                key={version.version}
                version={version}
                newest={newest}
                vocabulary={now?.content}
                mayChange={mayChange}
                undo={(to) => undo({ version: newest, to })}
                wordsOf={wordsOf}
              />
            ))}
          </Flex>
        </Box>
      )}
    </SettingsPage>
  );
}
