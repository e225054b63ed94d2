import { Button, Dialog } from '@strapi/design-system';
import { useWords } from '../../translations/use-words';

interface Props {
  readonly draft: {
    readonly refusal: { readonly is: string } | null;
    overwrite(): Promise<void>;
    discard(): void;
    dismiss(): void;
  };
}

/** Somebody else saved first: theirs is read, or mine is laid over it. */
export function StaleDialog({ draft }: Props) {
  const say = useWords();
  if (draft.refusal?.is !== 'stale') return null;
  return (
    <Dialog.Root open onOpenChange={(open: boolean) => !open && draft.dismiss()}>
      <Dialog.Content>
        <Dialog.Header>{say('conflict.title')}</Dialog.Header>
        <Dialog.Body>{say('settings.stale.body')}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth onClick={draft.discard}>
              {say('conflict.reload')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger-light" fullWidth onClick={() => void draft.overwrite()}>
            {say('conflict.overwrite')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
