import {
  Box,
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { SayableFact } from '../../../contract/token-help';
import { useSayableFactsQuery } from '../api/writing';
import type { NewVariantPlace } from '../api/variants';
import { en } from '../translations/en';
import { useWords } from '../translations/use-words';
import type { Editor } from './editor';
import { FilledText } from './filled-text';
import { tokenOf, type Joined } from './token';
import type { TextKind } from './writing-help';

interface Props {
  readonly place: NewVariantPlace;
  readonly variant: string;
  readonly kind: TextKind;
  /** What the form holds. */
  readonly value: unknown;
  readonly editor: Editor | null;
  onClose(): void;
}

const JOINED: readonly Joined[] = ['join_or', 'join_and'];

/** How a fact is called: an attribute by its own words, all others by ours. */
function useFactWords(): (fact: SayableFact) => string {
  const say = useWords();
  const { locale } = useIntl();
  return ({ name, label }) => {
    if (label) return label[locale] ?? label.en;
    const key = `fact.${name.replace('visitor.', '')}`;
    return key in en ? say(key as keyof typeof en) : name;
  };
}

/** Chooses what a text says of its reader and what instead where nothing is known, and shows it filled. */
export function TokenDialog({ place, variant, kind, value, editor, onClose }: Props) {
  const say = useWords();
  const nameOf = useFactWords();
  const { data } = useSayableFactsQuery();
  const [name, setName] = useState('');
  const [joined, setJoined] = useState<Joined>('join_or');
  const [otherwise, setOtherwise] = useState('');
  const chosen = useRef<string | null>(null);
  const fact = data?.facts.find((one) => one.name === name);
  const token = fact && otherwise.trim() !== '' ? tokenOf(fact, joined, otherwise) : null;
  const whole = token === null ? value : (editor?.with(token).text ?? token);
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content
        onCloseAutoFocus={(event) => {
          if (chosen.current === null || !editor) return;
          event.preventDefault();
          editor.insert(chosen.current);
        }}
      >
        <Modal.Header closeLabel={say('new.cancel')}>
          <Modal.Title>{say('token.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textColor="neutral600">{say('token.intro')}</Typography>
            <Field.Root name="token-fact" hint={say('token.fact.hint')}>
              <Field.Label>{say('token.fact')}</Field.Label>
              <SingleSelect
                value={name}
                placeholder={say('token.fact.choose')}
                onChange={(one) => setName(String(one))}
              >
                {(data?.facts ?? []).map((one) => (
                  <SingleSelectOption key={one.name} value={one.name}>
                    {nameOf(one)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
              <Field.Hint />
            </Field.Root>
            {fact?.kind === 'list' && (
              <Field.Root name="token-joined">
                <Field.Label>{say('token.joined')}</Field.Label>
                <SingleSelect value={joined} onChange={(one) => setJoined(one as Joined)}>
                  {JOINED.map((one) => (
                    <SingleSelectOption key={one} value={one}>
                      {say(`token.${one}`)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
            )}
            <Field.Root name="token-otherwise" hint={say('token.otherwise.hint')} required>
              <Field.Label>{say('token.otherwise')}</Field.Label>
              <Field.Input
                value={otherwise}
                placeholder={say('token.otherwise.example')}
                onChange={(event) => setOtherwise(event.target.value)}
              />
              <Field.Hint />
            </Field.Root>
            {token !== null && (
              <Box>
                <Typography tag="p" variant="sigma" textColor="neutral600">
                  {say('token.written')}
                </Typography>
                <Typography tag="code" data-token>
                  {token}
                </Typography>
              </Box>
            )}
            <FilledText
              place={place}
              variant={variant}
              kind={token !== null && kind === 'blocks' ? 'plain' : kind}
              text={whole}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {say('new.cancel')}
          </Button>
          <Button
            type="button"
            disabled={token === null || !editor}
            onClick={() => {
              chosen.current = token;
              onClose();
            }}
          >
            {say('token.insert')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
