import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useWords } from '../../translations/use-words';
import { SettingsPage } from '../settings-page';
import { FaultContext } from './fault';
import { InUseDialog } from './in-use-dialog';
import { LeaveGuard } from './leave-guard';
import { LoadFailed } from './load-failed';
import { RefusedNote } from './refused-note';
import { StaleDialog } from './stale-dialog';
import { useDraft, type Draft } from './use-draft';

interface Props {
  readonly title: string;
  readonly subtitle: string;
  readonly children: (draft: Draft) => ReactNode;
}

/** A page that changes a part of the vocabulary: loads it, saves it, and says why not. */
export function VocabularyPage({ title, subtitle, children }: Props) {
  const say = useWords();
  const { draft, failed, retry } = useDraft();
  const fault = draft?.refusal?.is === 'fault' ? draft.refusal : null;
  const save = draft?.mayChange && (
    <Button onClick={() => void draft.save()} loading={draft.saving} disabled={!draft.dirty}>
      {say('settings.save')}
    </Button>
  );
  return (
    <SettingsPage title={title} subtitle={subtitle} primaryAction={save}>
      {!draft && (failed ? <LoadFailed retry={retry} /> : <Page.Loading />)}
      {draft && (
        <FaultContext.Provider value={fault}>
          <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
            {!draft.mayChange && (
              <Box background="neutral150" padding={4} hasRadius>
                <Typography>{say('settings.read-only')}</Typography>
              </Box>
            )}
            {fault && <RefusedNote fault={fault} onClose={draft.dismiss} />}
            {children(draft)}
          </Flex>
          <LeaveGuard dirty={draft.dirty} />
          <StaleDialog draft={draft} />
          <InUseDialog draft={draft} />
        </FaultContext.Provider>
      )}
    </SettingsPage>
  );
}
