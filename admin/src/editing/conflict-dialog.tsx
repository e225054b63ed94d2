import { Button, Dialog, Flex } from '@strapi/design-system';
import { unstable_useDocumentActions as useDocumentActions } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useWords } from '../translations/use-words';
import { useRefusedSave, type OpenPlace, type Refused } from './refused-save';

interface Props extends OpenPlace {
  /** Reads the entry anew; what was typed is lost. */
  reload(): void;
}

/** The refused save once more, upon the revision of today. */
function overwriting({ save, revision }: Refused) {
  const { data = {}, params, collectionType, model, documentId } = save;
  const wishes = data['contextVariants'] as object | undefined;
  return {
    to: { collectionType, model, documentId, params },
    data: { ...data, contextVariants: { ...wishes, revision } },
  };
}

/**
 * Asks what becomes of a save that somebody else was faster than: mine overwrites theirs, theirs is read, or what was
 * typed stays in the form as it was, and the next save asks again. One per place: give it a key.
 */
export function ConflictDialog({ reload, ...place }: Props) {
  const say = useWords();
  const { update, publish } = useDocumentActions();
  const [isRunning, setRunning] = useState(false);
  const { refused, letGo, putBack } = useRefusedSave(place, isRunning);
  if (!refused || refused.revision === null) return null;
  // Not disabled while it runs: that would take the focus out of the dialog.
  const overwrite = async () => {
    if (isRunning) return;
    const { to, data } = overwriting(refused);
    const send = refused.doing === 'update' ? update : publish;
    setRunning(true);
    // Why it was refused is told by the content manager; what was typed can be sent once more.
    const answer = await send(to as Parameters<typeof update>[0], data).catch((error: unknown) => ({
      error,
    }));
    setRunning(false);
    if (!('error' in answer)) letGo();
  };
  const readTheirs = () => {
    if (isRunning) return;
    letGo();
    putBack(refused.form);
    reload();
  };
  return (
    <Dialog.Root open onOpenChange={(open: boolean) => !open && !isRunning && letGo()}>
      <Dialog.Content>
        <Dialog.Header>{say('conflict.title')}</Dialog.Header>
        <Dialog.Body>{say('conflict.body')}</Dialog.Body>
        <Dialog.Footer>
          <Flex direction="column" alignItems="stretch" gap={2} width="100%">
            <Dialog.Cancel>
              <Button fullWidth>{say('conflict.go-on')}</Button>
            </Dialog.Cancel>
            <Button variant="tertiary" fullWidth onClick={readTheirs}>
              {say('conflict.reload')}
            </Button>
            <Button variant="danger-light" fullWidth aria-busy={isRunning} onClick={() => void overwrite()}>
              {say('conflict.overwrite')}
            </Button>
          </Flex>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
