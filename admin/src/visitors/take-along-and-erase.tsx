import { Button, Dialog, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { Download, Trash } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { exportPath, useEraseVisitorMutation } from '../api/visitors';
import { useMay } from '../menu/rights';
import { useWords } from '../translations/use-words';

/** Digits that whoever erases types to confirm. */
const DIGITS = 4;

/** Everything kept of a visitor as a file, and its end. */
export function TakeAlongAndErase({ id }: { readonly id: string }) {
  const say = useWords();
  const may = useMay();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const [erase, { isLoading }] = useEraseVisitorMutation();
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const beginning = id.slice(0, DIGITS);
  const failed = () => toggleNotification({ type: 'danger', message: say('visitors.failed') });

  const takeAlong = async () => {
    try {
      const { data } = await get(exportPath(id), { responseType: 'text' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([data], { type: 'application/x-ndjson' }));
      link.download = `visitor-${id.slice(0, 8)}.ndjson`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch {
      failed();
    }
  };
  const confirm = async () => {
    const answer = await erase(id);
    setAsking(false);
    if ('error' in answer) return failed();
    toggleNotification({ type: 'success', message: say('visitors.erased') });
    navigate('..', { relative: 'path' });
  };
  const open = (now: boolean) => {
    setTyped('');
    setAsking(now);
  };

  return (
    <Flex gap={2}>
      <Button variant="tertiary" startIcon={<Download />} onClick={() => void takeAlong()}>
        {say('visitors.export')}
      </Button>
      {may(['visitors.erase']) && (
        <Button variant="danger-light" startIcon={<Trash />} onClick={() => open(true)}>
          {say('visitors.erase')}
        </Button>
      )}
      <Dialog.Root open={asking} onOpenChange={open}>
        <Dialog.Content>
          <Dialog.Header>{say('visitors.erase.title')}</Dialog.Header>
          <Dialog.Body>
            <Flex direction="column" alignItems="stretch" gap={4} width="100%">
              <Typography tag="p">{say('visitors.erase.body', { id: beginning })}</Typography>
              <Field.Root name="confirmed">
                <Field.Label>{say('visitors.erase.label')}</Field.Label>
                <TextInput
                  value={typed}
                  autoComplete="off"
                  onChange={(event: { target: { value: string } }) => setTyped(event.target.value)}
                />
              </Field.Root>
            </Flex>
          </Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button variant="tertiary" fullWidth>
                {say('visitors.erase.cancel')}
              </Button>
            </Dialog.Cancel>
            <Button
              variant="danger-light"
              fullWidth
              loading={isLoading}
              disabled={typed.trim().toLowerCase() !== beginning}
              onClick={() => void confirm()}
            >
              {say('visitors.erase')}
            </Button>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    </Flex>
  );
}
