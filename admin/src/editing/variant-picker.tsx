import { Box, Combobox, ComboboxOption, Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Plus } from '@strapi/icons';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { EditingMeta, EditingVariant } from '../../../contract/editing';
import { useWords } from '../translations/use-words';
import { usePeopleWords } from './people-words';
import { NotLoaded } from './not-loaded';
import type { OpenInUrl } from './open-variant';

// Read when they are opened, so that the admin does not carry them everywhere.
const NewVariant = lazy(() => import('./new-variant').catch(() => ({ default: NotLoaded })));
const TargetDialog = lazy(() => import('../target/target-dialog').catch(() => ({ default: NotLoaded })));

/** Stands for the default content among the keys, which are never empty. */
const DEFAULT = 'default';

interface Props {
  readonly meta: EditingMeta;
  readonly inUrl: OpenInUrl;
  readonly collectionType: string;
  readonly contentType: string;
}

/** Chooses which variant of the entry the form shows, as the picker beside it chooses the language. */
export function VariantPicker({ meta, inUrl, collectionType, contentType }: Props) {
  const say = useWords();
  const people = usePeopleWords(meta.vocabulary);
  const [creating, setCreating] = useState(false);
  const [targeting, setTargeting] = useState(false);
  const place = { contentType, documentId: meta.documentId, locale: inUrl.locale };
  const { variants, documentId, locale, mayWrite } = meta;

  const stateOf = (variant: EditingVariant) => {
    if (variant.paused) return say('standing.paused');
    const state = variant.states[locale];
    return say(state ? `standing.${state}` : locale === '*' ? 'standing.unwritten' : 'standing.absent');
  };
  // The list tells entries apart by their words.
  const nameOf = ({ key, name }: EditingVariant) =>
    variants.some((other) => other.key !== key && other.name === name) ? `${name} (${key})` : name;
  const current = variants.find(({ key }) => key === inUrl.key);
  const shown = current ? nameOf(current) : say('default.name');
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  // What is chosen is no search: the list opens whole, but for what was typed to open it.
  const openList = (isOpen: boolean) =>
    setText((before) => (!isOpen ? shown : before.startsWith(shown) ? before.slice(shown.length) : before));
  const choose = (value: string) => {
    const key = value === DEFAULT ? null : value;
    if (key !== inUrl.key) inUrl.open(key, documentId);
  };

  return (
    <Flex gap={1}>
      <Box width="26rem">
        <Combobox
          size="S"
          aria-label={say('picker.label')}
          value={inUrl.key ?? DEFAULT}
          onChange={(value) => value && choose(String(value))}
          // Nothing is never chosen: the default content is.
          onClear={() => choose(DEFAULT)}
          clearLabel={say('picker.clear')}
          noOptionsMessage={() => say('picker.none')}
          autocomplete={{ type: 'list', filter: 'contains' }}
          placeholder={shown}
          textValue={text}
          onTextValueChange={setText}
          onOpenChange={openList}
        >
          <ComboboxOption value={DEFAULT} textValue={say('default.name')}>
            {say('default.name')}
          </ComboboxOption>
          {variants.map((variant) => {
            const who = people(variant.target);
            return (
              <ComboboxOption key={variant.key} value={variant.key} textValue={nameOf(variant)}>
                <Flex direction="column" alignItems="flex-start">
                  <Typography>{nameOf(variant)}</Typography>
                  <Typography variant="pi" textColor="neutral600">
                    {[...(who && who !== variant.name ? [who] : []), stateOf(variant)].join(' · ')}
                  </Typography>
                </Flex>
              </ComboboxOption>
            );
          })}
        </Combobox>
      </Box>
      {mayWrite && (
        <>
          <IconButton size="S" label={say('picker.target')} onClick={() => setTargeting(true)}>
            <Pencil />
          </IconButton>
          <IconButton size="S" label={say('picker.new')} onClick={() => setCreating(true)}>
            <Plus />
          </IconButton>
        </>
      )}
      {targeting && (
        <Suspense fallback={null}>
          <TargetDialog
            place={place}
            collectionType={collectionType}
            variant={inUrl.key ?? DEFAULT}
            onClose={() => setTargeting(false)}
          />
        </Suspense>
      )}
      {creating && (
        <Suspense fallback={null}>
          <NewVariant
            meta={meta}
            collectionType={collectionType}
            place={place}
            onClose={() => setCreating(false)}
            onCreated={(key) => inUrl.open(key, documentId)}
          />
        </Suspense>
      )}
    </Flex>
  );
}
