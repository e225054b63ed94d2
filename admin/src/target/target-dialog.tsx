import { Button, Checkbox, Field, Flex, Loader, Modal, NumberInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import type { EntryTargets, Targeted } from '../../../contract/targeting';
import { DEFAULT_KEY } from '../../../contract/variant';
import { useEntryTargetsQuery, useSaveTargetMutation } from '../api/targets';
import type { NewVariantPlace } from '../api/variants';
import { useWords } from '../translations/use-words';
import { Understood } from '../writing/understood';
import { Competition } from './competition';
import { draftOf, inputOf, targetOf, type Draft } from './draft';
import { faultAt, hasPlace, newerRevision, useFaults, type Fault } from './fault';
import { Section } from './section';
import { TargetFields } from './target-fields';

interface Props {
  readonly place: NewVariantPlace;
  /** `collection-types` or `single-types`. */
  readonly collectionType: string;
  /** Key of the variant; `default` for whom the default content is written for. */
  readonly variant: string;
  onClose(): void;
}

/** The dialog in which whom a variant, or the default content, is for is changed. Mount it while it is open. */
export default function TargetDialog(props: Props) {
  const say = useWords();
  const { data, isFetching, error, refetch } = useEntryTargetsQuery(props.place);
  const found = [...(data ? [data.default, ...data.variants] : [])].find(({ key }) => key === props.variant);
  const name = props.variant === DEFAULT_KEY ? say('default.name') : (found?.name ?? '');
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && props.onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={say('new.cancel')}>
          <Modal.Title>{say('target.title', { name })}</Modal.Title>
        </Modal.Header>
        {data && found && !isFetching ? (
          <TargetForm
            {...props}
            key={found.revision}
            targets={data}
            before={found}
            onReload={() => void refetch()}
          />
        ) : (
          <Modal.Body>
            {error ? (
              <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
                <Typography>{say('target.failed')}</Typography>
                <Button variant="tertiary" onClick={() => void refetch()}>
                  {say('panel.retry')}
                </Button>
              </Flex>
            ) : (
              <Loader>{say('target.loading')}</Loader>
            )}
          </Modal.Body>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

interface FormProps extends Props {
  readonly targets: EntryTargets;
  readonly before: Targeted;
  onReload(): void;
}

function TargetForm({ place, collectionType, variant, onClose, targets, before, onReload }: FormProps) {
  const say = useWords();
  const { toggleNotification } = useNotification();
  const faultOf = useFaults();
  const isDefault = variant === DEFAULT_KEY;
  const [draft, setDraft] = useState<Draft>(() => draftOf(before));
  const [name, setName] = useState(before.name);
  const [order, setOrder] = useState(before.order);
  const [paused, setPaused] = useState(before.paused);
  const [fault, setFault] = useState<Fault | null>(null);
  const [newer, setNewer] = useState<number | null>(null);
  const [save, { isLoading }] = useSaveTargetMutation();

  const store = async (revision: number) => {
    if (!isDefault && name.trim() === '')
      return setFault({ path: 'name', message: say('target.name.missing') });
    const input = { ...inputOf(draft), ...(!isDefault && { name, order, paused }), revision };
    const answer = await save({ place, collectionType, variant, input });
    if (!('error' in answer)) {
      toggleNotification({ type: 'success', message: say('target.saved') });
      onClose();
      return;
    }
    setNewer(newerRevision(answer.error));
    setFault(newerRevision(answer.error) === null ? faultOf(answer.error) : null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The dialog may stand in the edit view's own form.
    event.stopPropagation();
    void store(before.revision);
  };

  return (
    <form onSubmit={submit} noValidate>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography textColor="neutral600">
            {say(isDefault ? 'target.intro.default' : 'target.intro')}
          </Typography>
          {newer !== null && (
            <Flex role="alert" gap={2} wrap="wrap" background="warning100" hasRadius padding={3}>
              <Typography textColor="neutral800">{say('target.stale')}</Typography>
              <Button type="button" size="S" variant="tertiary" onClick={onReload}>
                {say('conflict.reload')}
              </Button>
              <Button type="button" size="S" variant="danger-light" onClick={() => void store(newer)}>
                {say('conflict.overwrite')}
              </Button>
            </Flex>
          )}
          {fault && !hasPlace(fault) && (
            <Typography role="alert" textColor="danger600">
              {fault.message}
            </Typography>
          )}
          {!isDefault && (
            <Field.Root name="target-name" error={faultAt(fault, 'name')}>
              <Field.Label>{say('new.name')}</Field.Label>
              <Field.Input maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
              <Field.Error />
            </Field.Root>
          )}
          <TargetFields
            choices={targets.choices}
            draft={draft}
            fault={fault}
            isDefault={isDefault}
            onChange={(change) => setDraft((last) => ({ ...last, ...change }))}
          />
          {!isDefault && (
            <Section
              title={say('target.order.title')}
              summary={paused ? say('standing.paused') : say('target.order.is', { order: String(order) })}
              isOpen={paused}
            >
              <Checkbox checked={paused} onCheckedChange={(checked) => setPaused(checked === true)}>
                {say('target.paused')}
              </Checkbox>
              <Field.Root name="target-order" hint={say('target.order.hint')} maxWidth="28rem">
                <Field.Label>{say('target.order')}</Field.Label>
                <NumberInput value={order} onValueChange={(value) => setOrder(Math.round(value ?? 0))} />
                <Field.Hint />
              </Field.Root>
            </Section>
          )}
          <Understood place={place} variant={isDefault ? null : variant} />
          <Competition
            place={place}
            vocabulary={targets.choices}
            input={{ variant, target: targetOf(draft), ...(!isDefault && { order }) }}
            onFault={setFault}
          />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="tertiary" onClick={onClose}>
          {say('new.cancel')}
        </Button>
        <Button type="submit" loading={isLoading}>
          {say('target.save')}
        </Button>
      </Modal.Footer>
    </form>
  );
}
