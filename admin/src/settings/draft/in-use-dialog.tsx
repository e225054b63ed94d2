import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { InUse, Instead } from '../../../../contract/settings';
import { useWords } from '../../translations/use-words';
import { GoingWord } from './going-word';
import type { Draft } from './use-draft';

const TAKE_OFF = '';
const nameOf = (word: InUse): string =>
  'stage' in word ? word.stage : `${word.attribute} ${word.value ?? ''}`.trim();
const inRules = ({ places }: InUse): boolean =>
  places.some(({ kind }) => kind === 'audience' || kind === 'exclusion');

const insteadOf = (word: InUse, by: string): Instead =>
  'stage' in word
    ? { stage: word.stage, by: by || null }
    : word.value === undefined
      ? { attribute: word.attribute, by: null }
      : { attribute: word.attribute, value: word.value, by: by || null };

function Asked({ draft, words }: { readonly draft: Draft; readonly words: readonly InUse[] }) {
  const say = useWords();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const byOf = (word: InUse) => chosen[nameOf(word)] ?? TAKE_OFF;
  // What a condition asks for cannot just be left out: it would hold for others than before.
  const stuck = words.filter((word) => inRules(word) && byOf(word) === TAKE_OFF);
  const settle = () => {
    draft.dismiss();
    void draft.save(words.map((word) => insteadOf(word, byOf(word))));
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && draft.dismiss()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{say('settings.in-use.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Typography textColor="neutral600" tag="p">
              {say('settings.in-use.intro')}
            </Typography>
            {words.map((word) => (
              <GoingWord
                key={nameOf(word)}
                word={word}
                draft={draft}
                by={byOf(word)}
                onChoose={(by) => setChosen((before) => ({ ...before, [nameOf(word)]: by }))}
              />
            ))}
            {stuck.length > 0 && (
              <Typography tag="p" textColor="danger600" role="status">
                {say('settings.in-use.rules')}
              </Typography>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={draft.dismiss}>
            {say('settings.cancel')}
          </Button>
          <Button disabled={stuck.length > 0} onClick={settle}>
            {say('settings.in-use.settle')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Words go that are in use: says where, and asks what becomes of it. */
export function InUseDialog({ draft }: { readonly draft: Draft }) {
  if (draft.refusal?.is !== 'in-use') return null;
  return <Asked draft={draft} words={draft.refusal.words} />;
}
