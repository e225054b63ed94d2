import { Button, Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { CalibrationState } from '../../../contract/calibration';
import {
  useAcceptCalibrationMutation,
  useCalibrationQuery,
  useCancelCalibrationMutation,
  useStartCalibrationMutation,
} from '../api/learning';
import { LoadFailed } from '../settings/draft/load-failed';
import { SettingsPage } from '../settings/settings-page';
import { useWords } from '../translations/use-words';
import { Proposed } from './proposed';
import { Run } from './run';
import { POLLING, useTold } from './use-told';

function useStateWords(): (state: CalibrationState) => string {
  const say = useWords();
  return ({ status, visitors, version, error, proposal }) => {
    switch (status) {
      case 'idle':
        return say('learning.idle.calibration');
      case 'running':
        return say('learning.running.visitors', { count: String(visitors) });
      case 'proposed':
        return say('learning.learnt', {
          learnt: String(proposal?.learntFrom.visitors ?? 0),
          goals: String(proposal?.learntFrom.goals ?? 0),
          held: String(proposal?.heldOut.visitors ?? 0),
        });
      case 'accepted':
        return say('learning.accepted', { version: String(version) });
      case 'refused': {
        const { goals, others, needed } = error?.details ?? {};
        return say('learning.refused', {
          goals: String(goals),
          others: String(others),
          needed: String(needed),
        });
      }
      case 'cancelled':
        return say('learning.cancelled');
      case 'failed':
        return say('learning.failed');
    }
  };
}

/** Learns how near visitors are to a goal: started, called off, looked through, accepted. */
export default function CalibrationPage() {
  const say = useWords();
  const wordsOf = useStateWords();
  const told = useTold();
  const first = useCalibrationQuery(undefined, { refetchOnMountOrArgChange: true });
  const running = first.data?.status === 'running';
  useCalibrationQuery(undefined, { pollingInterval: running ? POLLING : 0 });
  const [start] = useStartCalibrationMutation();
  const [cancel] = useCancelCalibrationMutation();
  const [accept, accepting] = useAcceptCalibrationMutation();
  const state = first.data;
  return (
    <SettingsPage title={say('settings.calibration')} subtitle={say('settings.calibration.about')}>
      {first.isError && <LoadFailed retry={() => void first.refetch()} />}
      {!state && !first.isError && <Page.Loading />}
      {state && (
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <Run
            status={state.status}
            words={wordsOf(state)}
            progress={state.progress}
            start={() => void start().then(told)}
            cancel={() => void cancel().then(told)}
          >
            {state.status === 'proposed' && (
              <Button loading={accepting.isLoading} onClick={() => void accept().then(told)}>
                {say('learning.accept')}
              </Button>
            )}
          </Run>
          {state.proposal && <Proposed proposal={state.proposal} />}
        </Flex>
      )}
    </SettingsPage>
  );
}
