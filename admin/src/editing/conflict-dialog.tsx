import { Button, Dialog } from '@strapi/design-system';
import { unstable_useDocumentActions as useDocumentActions } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useWords } from '../translations/use-words';
import { onConflict, rememberRevision, type Conflict } from './revisions';

interface Props {
  readonly documentId: string;
  /** Reads the entry anew; what was typed is lost. */
  reload(): void;
}

/** Asks what becomes of a save that somebody else was faster than: theirs is read, or mine overwrites it. */
export function ConflictDialog({ documentId, reload }: Props) {
  const say = useWords();
  const { update, publish } = useDocumentActions();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [isRunning, setRunning] = useState(false);
  useEffect(
    () => onConflict((found) => found.save.params?.variantOf === documentId && setConflict(found)),
    [documentId],
  );
  if (!conflict) return null;
  const close = () => setConflict(null);
  // Not disabled while it runs: that would take the focus out of the dialog.
  const overwrite = async () => {
    if (isRunning) return;
    const { data = {}, params, collectionType, model } = conflict.save;
    const { variant = '', locale } = params ?? {};
    const open = {
      key: variant,
      name: variant,
      revision: conflict.revision,
      fields: {},
      defaults: {},
      skipped: [],
    };
    rememberRevision(documentId, locale, open);
    const to = { collectionType, model, documentId: conflict.save.documentId ?? documentId, params };
    const send = conflict.doing === 'update' ? update : publish;
    setRunning(true);
    // Why it was refused is told by the content manager; what was typed can be sent once more.
    const answer = await send(to as Parameters<typeof update>[0], data).catch((error: unknown) => ({
      error,
    }));
    setRunning(false);
    if (!('error' in answer)) close();
  };
  return (
    <Dialog.Root open onOpenChange={(open: boolean) => !open && !isRunning && close()}>
      <Dialog.Content>
        <Dialog.Header>{say('conflict.title')}</Dialog.Header>
        <Dialog.Body>{say('conflict.body')}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button
              variant="tertiary"
              fullWidth
              disabled={isRunning}
              onClick={() => {
                close();
                reload();
              }}
            >
              {say('conflict.reload')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger-light" fullWidth aria-busy={isRunning} onClick={() => void overwrite()}>
            {say('conflict.overwrite')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
