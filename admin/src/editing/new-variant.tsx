import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import type { EditingMeta } from '../../../contract/editing';
import { useEntryTargetsQuery } from '../api/targets';
import { useCreateVariantMutation, type NewVariantPlace } from '../api/variants';
import { Competition } from '../target/competition';
import { EMPTY, inputOf, type Draft } from '../target/draft';
import { faultAt, hasPlace, useFaults, type Fault } from '../target/fault';
import { TargetFields } from '../target/target-fields';
import { useWords } from '../translations/use-words';
import { usePeopleWords } from './people-words';

interface Props {
  readonly meta: EditingMeta;
  readonly collectionType: string;
  readonly place: NewVariantPlace;
  onClose(): void;
  onCreated(key: string): void;
}

/** Asks for what a new variant needs: a name, and whom it is for. The name is that of its target where none is typed. */
export default function NewVariant({ meta, collectionType, place, onClose, onCreated }: Props) {
  const say = useWords();
  const people = usePeopleWords(meta.vocabulary);
  const faultOf = useFaults();
  const { data: targets } = useEntryTargetsQuery(place);
  const [create, { isLoading }] = useCreateVariantMutation();
  const [typed, setTyped] = useState('');
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [copyFrom, setCopyFrom] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  // What most variants need is there at once.
  const choices = targets?.choices ?? { ...meta.vocabulary, audiences: [], topics: [], arguments: [] };
  const { target, ...rest } = inputOf(draft);
  const name = typed.trim() || people(target);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The dialog stands in the edit view's own form.
    event.stopPropagation();
    if (!name) return setFault({ path: 'name', message: say('new.name.missing') });
    const input = { name, target, ...rest, ...(copyFrom && { copyFrom }) };
    const answer = await create({ collectionType, place, input });
    if ('error' in answer) return setFault(faultOf(answer.error));
    onClose();
    onCreated(answer.data.data.key);
  };

  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Modal.Header closeLabel={say('new.cancel')}>
            <Modal.Title>{say('new.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography textColor="neutral600">{say('new.intro')}</Typography>
              {fault && !hasPlace(fault) && (
                <Typography role="alert" textColor="danger600">
                  {fault.message}
                </Typography>
              )}
              <Field.Root name="variant-name" error={faultAt(fault, 'name')} hint={say('new.name.hint')}>
                <Field.Label>{say('new.name')}</Field.Label>
                <Field.Input
                  autoFocus
                  maxLength={120}
                  value={typed}
                  placeholder={people(target)}
                  onChange={(event) => {
                    setTyped(event.target.value);
                    setFault(null);
                  }}
                />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
              <TargetFields
                choices={choices}
                draft={draft}
                fault={fault}
                onChange={(change) => setDraft((last) => ({ ...last, ...change }))}
              />
              {meta.variants.length > 0 && (
                <Field.Root name="variant-copy" hint={say('new.copy.hint')}>
                  <Field.Label>{say('new.copy')}</Field.Label>
                  <SingleSelect
                    value={copyFrom}
                    placeholder={say('default.name')}
                    clearLabel={say('new.clear')}
                    onClear={() => setCopyFrom('')}
                    onChange={(value) => setCopyFrom(String(value))}
                  >
                    {meta.variants.map((variant) => (
                      <SingleSelectOption key={variant.key} value={variant.key}>
                        {variant.name}
                      </SingleSelectOption>
                    ))}
                  </SingleSelect>
                  <Field.Hint />
                </Field.Root>
              )}
              <Competition place={place} vocabulary={meta.vocabulary} input={{ target }} onFault={setFault} />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={onClose}>
              {say('new.cancel')}
            </Button>
            <Button type="submit" loading={isLoading}>
              {say('new.create')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
