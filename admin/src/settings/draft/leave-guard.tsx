import { Button, Dialog } from '@strapi/design-system';
import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { useWords } from '../../translations/use-words';

/** Asks before somebody leaves a page with what they have not saved. */
export function LeaveGuard({ dirty }: { readonly dirty: boolean }) {
  const say = useWords();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!dirty) return undefined;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [dirty]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog.Root open onOpenChange={(open: boolean) => !open && blocker.reset()}>
      <Dialog.Content>
        <Dialog.Header>{say('settings.leave.title')}</Dialog.Header>
        <Dialog.Body>{say('settings.leave.body')}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth onClick={() => blocker.reset()}>
              {say('settings.leave.stay')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger-light" fullWidth onClick={() => blocker.proceed()}>
            {say('settings.leave.go')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
