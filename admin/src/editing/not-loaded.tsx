import { Button, Dialog } from '@strapi/design-system';
import { useWords } from '../translations/use-words';

/** Stands for a dialog whose code could not be had, as after an update of the server: the form beside it stays. */
export function NotLoaded({ onClose }: { onClose(): void }) {
  const say = useWords();
  return (
    <Dialog.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{say('not-loaded.title')}</Dialog.Header>
        <Dialog.Body>{say('not-loaded.body')}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {say('not-loaded.close')}
            </Button>
          </Dialog.Cancel>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
