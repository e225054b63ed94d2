import { Accordion, Flex, VisuallyHidden } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useWords } from '../../translations/use-words';
import { AddItem } from '../controls/add-item';
import { useInLanguage, useLanguages } from '../controls/languages';
import { moved, replaced } from '../controls/listed';
import { MoveAndRemove } from '../controls/move-and-remove';
import { useFaultyItem } from '../draft/fault';
import type { Draft } from '../draft/use-draft';
import { ColourDot } from './colour-dot';
import { stageColour } from './stage-colour';
import { StageFields } from './stage-fields';
import { withoutStage } from './without-stage';

/** As many as a vocabulary may have. */
const MOST = 12;

/** All stages in the order of the journey. */
export function StageList({ draft }: { readonly draft: Draft }) {
  const say = useWords();
  const inLanguage = useInLanguage();
  const { vocabulary, mayChange } = draft;
  const { stages } = vocabulary;
  const languages = useLanguages(vocabulary);
  const [open, setOpen] = useState('');
  const faulty = stages[useFaultyItem('stages') ?? -1]?.key;
  useEffect(() => {
    if (faulty !== undefined) setOpen(faulty);
  }, [faulty]);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <VisuallyHidden tag="h2">{say('settings.stages')}</VisuallyHidden>
      <Accordion.Root size="M" value={open} onValueChange={setOpen}>
        {stages.map((stage, i) => {
          const name = inLanguage(stage.label) || stage.key;
          return (
            <Accordion.Item key={stage.key} value={stage.key}>
              <Accordion.Header>
                <Accordion.Trigger description={inLanguage(stage.description)}>
                  <Flex tag="span" gap={2}>
                    <ColourDot colour={stageColour(stages, stage.key)} />
                    {name}
                  </Flex>
                </Accordion.Trigger>
                {mayChange && (
                  <Accordion.Actions>
                    <MoveAndRemove
                      name={name}
                      index={i}
                      count={stages.length}
                      disabled={false}
                      onMove={(to) => draft.change({ stages: moved(stages, i, to) })}
                      onRemove={() => draft.change(withoutStage(vocabulary, stage.key))}
                    />
                  </Accordion.Actions>
                )}
              </Accordion.Header>
              <Accordion.Content>
                <StageFields
                  stage={stage}
                  path={['stages', i]}
                  colour={stageColour(stages, stage.key)}
                  languages={languages}
                  disabled={!mayChange}
                  onChange={(next) => draft.change({ stages: replaced(stages, i, next) })}
                />
              </Accordion.Content>
            </Accordion.Item>
          );
        })}
      </Accordion.Root>
      {mayChange && (
        <AddItem
          label={say('settings.stages.add')}
          taken={stages.map(({ key }) => key)}
          disabled={stages.length >= MOST}
          onAdd={(key, label) => {
            draft.change({ stages: [...stages, { key, label, description: label }] });
            setOpen(key);
          }}
        />
      )}
    </Flex>
  );
}
