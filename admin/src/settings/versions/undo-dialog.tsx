import { Button, Dialog } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Vocabulary } from '../../../../contract/vocabulary';
import { useWords } from '../../translations/use-words';
import { useRefusalWords } from './refusal-words';
import type { Saved } from './saved';

interface Props {
  readonly title: string;
  /** In force; absent where no words of it can go. */
  readonly vocabulary?: Vocabulary;
  /** Puts it in force again. */
  undo(): Promise<Saved>;
  onClose(): void;
}

/** Asks before an earlier version is put in force again; it becomes a new version, so that nothing is lost. */
export function UndoDialog({ title, vocabulary, undo, onClose }: Props) {
  const say = useWords();
  const { toggleNotification } = useNotification();
  const wordsOf = useRefusalWords(vocabulary);
  const [isLoading, setLoading] = useState(false);
  const confirm = async () => {
    setLoading(true);
    const answer = await undo();
    onClose();
    if ('error' in answer) toggleNotification({ type: 'danger', message: wordsOf(answer.error) });
    else toggleNotification({ type: 'success', message: say('settings.versions.undone', { title }) });
  };
  return (
    <Dialog.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{say('settings.versions.undo')}</Dialog.Header>
        <Dialog.Body>{say('settings.versions.undo.body', { title })}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {say('settings.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button fullWidth loading={isLoading} onClick={() => void confirm()}>
            {say('settings.versions.undo')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
