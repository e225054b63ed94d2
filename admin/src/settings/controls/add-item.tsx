import { Button, Field, Flex, Modal } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import type { Words } from '../../../../contract/vocabulary';
import { useWords } from '../../translations/use-words';
import { isKey, keyOf } from './key-of';

interface Props {
  /** "Add a stage". */
  readonly label: string;
  /** Keys that are taken. */
  readonly taken: readonly string[];
  readonly disabled: boolean;
  readonly size?: 'S' | 'M';
  onAdd(key: string, label: Words): void;
}

/** A button that asks for the name of something new; its key is made of the name and may be changed. */
export function AddItem({ label, taken, disabled, size = 'M', onAdd }: Props) {
  const say = useWords();
  const { locale } = useIntl();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const key = typed ?? keyOf(name);
  const wrong = taken.includes(key)
    ? say('settings.add.taken', { key })
    : isKey(key)
      ? undefined
      : say('settings.add.key.odd');
  const close = () => {
    setOpen(false);
    setName('');
    setTyped(null);
    setTried(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    const text = name.trim();
    if (!text || wrong) return;
    onAdd(key, { en: text, ...(!locale.startsWith('en') && { [locale]: text }) });
    close();
  };
  return (
    <>
      <Flex>
        <Button
          variant="secondary"
          size={size}
          startIcon={<Plus />}
          disabled={disabled}
          onClick={() => setOpen(true)}
        >
          {label}
        </Button>
      </Flex>
      {open && (
        <Modal.Root open onOpenChange={(stays: boolean) => !stays && close()}>
          <Modal.Content>
            <form onSubmit={submit} noValidate>
              <Modal.Header>
                <Modal.Title>{label}</Modal.Title>
              </Modal.Header>
              <Modal.Body>
                <Flex direction="column" alignItems="stretch" gap={4}>
                  <Field.Root
                    name="new-name"
                    required
                    error={tried && !name.trim() ? say('settings.add.name.missing') : undefined}
                  >
                    <Field.Label>{say('settings.add.name')}</Field.Label>
                    <Field.Input
                      autoFocus
                      value={name}
                      maxLength={120}
                      onChange={(event) => setName(event.target.value)}
                    />
                    <Field.Error />
                  </Field.Root>
                  <Field.Root
                    name="new-key"
                    required
                    hint={say('settings.add.key.hint')}
                    error={(tried && name.trim()) || typed !== null ? wrong : undefined}
                  >
                    <Field.Label>{say('settings.add.key')}</Field.Label>
                    <Field.Input
                      value={key}
                      maxLength={48}
                      onChange={(event) => setTyped(event.target.value)}
                    />
                    <Field.Hint />
                    <Field.Error />
                  </Field.Root>
                </Flex>
              </Modal.Body>
              <Modal.Footer>
                <Button variant="tertiary" onClick={close}>
                  {say('settings.cancel')}
                </Button>
                <Button type="submit">{say('settings.add')}</Button>
              </Modal.Footer>
            </form>
          </Modal.Content>
        </Modal.Root>
      )}
    </>
  );
}
