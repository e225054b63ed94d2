import { Accordion, EmptyStateLayout, Flex, VisuallyHidden } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useWords } from '../../translations/use-words';
import { AddItem } from '../controls/add-item';
import { useInLanguage, useLanguages } from '../controls/languages';
import { moved, replaced } from '../controls/listed';
import { MoveAndRemove } from '../controls/move-and-remove';
import { useFaultyItem } from '../draft/fault';
import type { Draft } from '../draft/use-draft';
import { AttributeFields } from './attribute-fields';
import { withoutValue } from './without-value';

/** As many as a vocabulary may have. */
const MOST = 40;
/** Names that addresses need for themselves. */
const RESERVED = ['off', 'stage', 'topic', 'variant', 'visitor', 'explain', 'rank', 'channel'];

/** All intimacy attributes. */
export function AttributeList({ draft }: { readonly draft: Draft }) {
  const say = useWords();
  const inLanguage = useInLanguage();
  const { vocabulary, mayChange } = draft;
  const { attributes } = vocabulary;
  const languages = useLanguages(vocabulary);
  const [open, setOpen] = useState('');
  const faulty = attributes[useFaultyItem('attributes') ?? -1]?.key;
  useEffect(() => {
    if (faulty !== undefined) setOpen(faulty);
  }, [faulty]);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {attributes.length === 0 && (
        <EmptyStateLayout content={say('settings.attributes.none')} shadow="tableShadow" />
      )}
      <VisuallyHidden tag="h2">{say('settings.attributes')}</VisuallyHidden>
      <Accordion.Root size="M" value={open} onValueChange={setOpen}>
        {attributes.map((attribute, i) => {
          const name = inLanguage(attribute.label) || attribute.key;
          return (
            <Accordion.Item key={attribute.key} value={attribute.key}>
              <Accordion.Header>
                <Accordion.Trigger
                  description={attribute.values.map(({ key, label }) => inLanguage(label) || key).join(' · ')}
                >
                  {name}
                </Accordion.Trigger>
                {mayChange && (
                  <Accordion.Actions>
                    <MoveAndRemove
                      name={name}
                      index={i}
                      count={attributes.length}
                      disabled={false}
                      onMove={(to) => draft.change({ attributes: moved(attributes, i, to) })}
                      onRemove={() => draft.change(withoutValue(vocabulary, attribute.key))}
                    />
                  </Accordion.Actions>
                )}
              </Accordion.Header>
              <Accordion.Content>
                <AttributeFields
                  attribute={attribute}
                  path={['attributes', i]}
                  vocabulary={vocabulary}
                  languages={languages}
                  disabled={!mayChange}
                  onChange={(next) => draft.change({ attributes: replaced(attributes, i, next) })}
                  onRemoveValue={(value) => draft.change(withoutValue(vocabulary, attribute.key, value))}
                />
              </Accordion.Content>
            </Accordion.Item>
          );
        })}
      </Accordion.Root>
      {mayChange && (
        <AddItem
          label={say('settings.attributes.add')}
          taken={[...RESERVED, ...attributes.map(({ key }) => key)]}
          disabled={attributes.length >= MOST}
          onAdd={(key, label) => {
            draft.change({ attributes: [...attributes, { key, family: 'disposition', label, values: [] }] });
            setOpen(key);
          }}
        />
      )}
    </Flex>
  );
}
