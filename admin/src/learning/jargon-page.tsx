import { Button, Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { AcceptedJargon, JargonState } from '../../../contract/jargon';
import {
  useAcceptJargonMutation,
  useCancelJargonMutation,
  useJargonQuery,
  useStartJargonMutation,
} from '../api/learning';
import { LoadFailed } from '../settings/draft/load-failed';
import { SettingsPage } from '../settings/settings-page';
import { useWords } from '../translations/use-words';
import { Run } from './run';
import { Terms } from './terms';
import { POLLING, useTold } from './use-told';

function useStateWords(): (state: JargonState) => string {
  const say = useWords();
  return ({ status, entries, version }) => {
    switch (status) {
      case 'idle':
        return say('learning.idle.jargon');
      case 'running':
        return say('learning.running.entries', { count: String(entries) });
      case 'proposed':
        return say('learning.proposed.terms');
      case 'accepted':
        return say('learning.accepted', { version: String(version) });
      case 'cancelled':
        return say('learning.cancelled');
      case 'failed':
        return say('learning.failed');
    }
  };
}

/** Learns the terms of the trade from the site's own texts: those that are ticked are accepted. */
export default function JargonPage() {
  const say = useWords();
  const wordsOf = useStateWords();
  const told = useTold();
  const first = useJargonQuery(undefined, { refetchOnMountOrArgChange: true });
  const running = first.data?.status === 'running';
  useJargonQuery(undefined, { pollingInterval: running ? POLLING : 0 });
  const [start] = useStartJargonMutation();
  const [cancel] = useCancelJargonMutation();
  const [accept, accepting] = useAcceptJargonMutation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const state = first.data;
  const languages = state?.proposal?.languages ?? [];
  const chosen: AcceptedJargon = Object.fromEntries(
    languages
      .filter(({ terms }) => terms.length > 0)
      .map(({ language, terms }) => [
        language,
        terms.map(({ term }) => term).filter((term) => !left.has(`${language} ${term}`)),
      ]),
  );
  const count = Object.values(chosen).flat().length;
  const begin = () => {
    setLeft(new Set());
    void start().then(told);
  };
  return (
    <SettingsPage title={say('settings.jargon')} subtitle={say('settings.jargon.about')}>
      {first.isError && <LoadFailed retry={() => void first.refetch()} />}
      {!state && !first.isError && <Page.Loading />}
      {state && (
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <Run
            status={state.status}
            words={wordsOf(state)}
            start={begin}
            cancel={() => void cancel().then(told)}
          >
            {state.status === 'proposed' && (
              <Button
                disabled={count === 0}
                loading={accepting.isLoading}
                onClick={() => void accept(chosen).then(told)}
              >
                {say('learning.accept.terms', { count: String(count) })}
              </Button>
            )}
          </Run>
          {state.status === 'proposed' &&
            languages.map((found) => (
              <Terms key={found.language} found={found} left={left} onChange={setLeft} />
            ))}
        </Flex>
      )}
    </SettingsPage>
  );
}
