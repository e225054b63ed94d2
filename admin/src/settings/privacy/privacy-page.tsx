import { Box, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { usePrivacyQuery } from '../../api/settings';
import { useWords } from '../../translations/use-words';
import { Card } from '../controls/card';
import { LoadFailed } from '../draft/load-failed';
import { SettingsPage } from '../settings-page';
import { Facts } from './facts';
import { usePrivacyFacts } from './privacy-facts';

/** What the site asks visitors for and how long it keeps what; set in a file, since it needs a restart. */
export default function PrivacyPage() {
  const say = useWords();
  const { data, isError, refetch } = usePrivacyQuery();
  const facts = usePrivacyFacts();
  return (
    <SettingsPage title={say('settings.privacy')} subtitle={say('settings.privacy.about')}>
      {isError && <LoadFailed retry={() => void refetch()} />}
      {!data && !isError && <Page.Loading />}
      {data && (
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <Box background="neutral150" padding={4} hasRadius>
            <Typography tag="p">{say('settings.privacy.how')}</Typography>
          </Box>
          {facts(data).map(({ title, about, lines }) => (
            <Card key={title} title={title} about={about}>
              <Facts lines={lines} />
            </Card>
          ))}
        </Flex>
      )}
    </SettingsPage>
  );
}
