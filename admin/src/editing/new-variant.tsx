import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  Grid,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import type { EditingMeta } from '../../../contract/editing';
import type { Words } from '../../../contract/vocabulary';
import { useCreateVariantMutation, type NewVariantPlace } from '../api/variants';
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
export function NewVariant({ meta, collectionType, place, onClose, onCreated }: Props) {
  const say = useWords();
  const { locale } = useIntl();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const people = usePeopleWords(meta.vocabulary);
  const [create, { isLoading }] = useCreateVariantMutation();
  const [typed, setTyped] = useState('');
  const [stages, setStages] = useState<string[]>([]);
  const [attributes, setAttributes] = useState<Record<string, string>>({});
  const [copyFrom, setCopyFrom] = useState('');
  const [fault, setFault] = useState<string>();
  const known = meta.vocabulary.stages.map(({ key }) => key);
  const label = (words: Words) => words[locale] ?? words.en;
  const target = {
    ...(stages.length > 0 && { stages }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
  };
  const name = typed.trim() || people(target);

  const mark = (key: string, chosen: boolean) =>
    setStages((before) => known.filter((one) => (one === key ? chosen : before.includes(one))));
  const choose = (key: string, value: string) =>
    setAttributes(({ [key]: _before, ...others }) => (value ? { ...others, [key]: value } : others));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The dialog stands in the edit view's own form.
    event.stopPropagation();
    if (!name) return setFault(say('new.name.missing'));
    const input = { name, target, ...(copyFrom && { copyFrom }) };
    const answer = await create({ collectionType, place, input });
    if ('error' in answer) {
      setFault(formatError(answer.error as Parameters<typeof formatError>[0]));
      return;
    }
    onClose();
    onCreated(answer.data.data.key);
  };

  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Modal.Header>
            <Modal.Title>{say('new.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography textColor="neutral600">{say('new.intro')}</Typography>
              <Field.Root name="variant-name" error={fault} hint={say('new.name.hint')}>
                <Field.Label>{say('new.name')}</Field.Label>
                <Field.Input
                  autoFocus
                  maxLength={120}
                  value={typed}
                  placeholder={people(target)}
                  onChange={(event) => {
                    setTyped(event.target.value);
                    setFault(undefined);
                  }}
                />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
              <Box tag="fieldset" padding={0} borderWidth={0}>
                <Typography tag="legend" variant="pi" fontWeight="bold">
                  {say('new.stages')}
                </Typography>
                <Flex gap={4} wrap="wrap" paddingTop={1}>
                  {meta.vocabulary.stages.map(({ key, label: words }) => (
                    <Checkbox
                      key={key}
                      checked={stages.includes(key)}
                      onCheckedChange={(checked) => mark(key, checked === true)}
                    >
                      {label(words)}
                    </Checkbox>
                  ))}
                </Flex>
              </Box>
              <Grid.Root gap={4}>
                {meta.vocabulary.attributes.map((attribute) => (
                  <Grid.Item key={attribute.key} col={6} xs={12} direction="column" alignItems="stretch">
                    <Field.Root name={`variant-${attribute.key}`}>
                      <Field.Label>{label(attribute.label)}</Field.Label>
                      <SingleSelect
                        value={attributes[attribute.key] ?? ''}
                        placeholder={say('new.attribute.any')}
                        clearLabel={say('new.clear')}
                        onClear={() => choose(attribute.key, '')}
                        onChange={(value) => choose(attribute.key, String(value))}
                      >
                        {attribute.values.map((value) => (
                          <SingleSelectOption key={value.key} value={value.key}>
                            {label(value.label)}
                          </SingleSelectOption>
                        ))}
                      </SingleSelect>
                    </Field.Root>
                  </Grid.Item>
                ))}
              </Grid.Root>
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
