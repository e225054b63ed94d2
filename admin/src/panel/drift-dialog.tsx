import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { PanelRow } from '../../../contract/panel';
import { useDriftOfVariantQuery } from '../api/running';
import { useOpenInUrl } from '../editing/open-variant';
import { useWords } from '../translations/use-words';
import { useDesk, type Desk } from './desk';
import { DriftField, type Choice } from './drift-field';

interface Props {
  readonly variant: PanelRow;
  readonly mayWrite: boolean;
  readonly desk: Desk;
  onClose(): void;
}

/** Compares a variant with a default content that changed below it, and asks per field what is to stay. */
export default function DriftDialog({ variant: { key, name }, mayWrite, desk, onClose }: Props) {
  const say = useWords();
  const { act, isBusy } = useDesk(desk);
  const { data, isFetching, error, refetch } = useDriftOfVariantQuery({ entry: desk.entry, key });
  const isModified = useForm('DriftDialog', ({ modified }) => modified);
  const { key: open } = useOpenInUrl();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const fields = data?.data.fields ?? [];
  const writable = fields.filter((field) => mayWrite && field.mayWrite).map((field) => field.name);
  const chosen = (choice: Choice) => writable.filter((field) => choices[field] === choice);
  // Fields of the form would be read anew below what was typed.
  const isHeldUp = open === key && isModified;
  const all = (choice: Choice) => setChoices(Object.fromEntries(writable.map((field) => [field, choice])));

  const settle = async () => {
    if (!data) return;
    const { revision } = data.data;
    const doing = { is: 'settle', key, revision, keep: chosen('keep'), take: chosen('take') } as const;
    if (await act(doing, say('drift.settled'))) onClose();
    else {
      setChoices({});
      void refetch();
    }
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={say('drift.close')}>
          <Modal.Title>{say('drift.title', { name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {!data && isFetching && <Loader>{say('drift.loading')}</Loader>}
          {error !== undefined && !isFetching && (
            <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
              <Typography>{say('drift.failed')}</Typography>
              <Button variant="tertiary" onClick={() => void refetch()}>
                {say('panel.retry')}
              </Button>
            </Flex>
          )}
          {data && (
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography tag="p" textColor="neutral600">
                {say(fields.length > 0 ? 'drift.intro' : 'drift.none')}
              </Typography>
              {isHeldUp && (
                <Typography tag="p" textColor="danger600" role="alert">
                  {say('run.unsaved')}
                </Typography>
              )}
              {writable.length > 1 && (
                <Flex gap={2}>
                  <Button size="S" variant="tertiary" onClick={() => all('keep')}>
                    {say('drift.keep.all')}
                  </Button>
                  <Button size="S" variant="tertiary" onClick={() => all('take')}>
                    {say('drift.take.all')}
                  </Button>
                </Flex>
              )}
              {fields.map((field) => (
                <DriftField
                  key={field.name}
                  field={field}
                  mayWrite={writable.includes(field.name)}
                  choice={choices[field.name] ?? 'later'}
                  onChoose={(choice) => setChoices((before) => ({ ...before, [field.name]: choice }))}
                />
              ))}
            </Flex>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say(writable.length > 0 ? 'new.cancel' : 'drift.close')}
          </Button>
          {writable.length > 0 && (
            <Button
              loading={isBusy}
              disabled={isHeldUp || chosen('keep').length + chosen('take').length === 0}
              onClick={() => void settle()}
            >
              {say('drift.apply')}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
