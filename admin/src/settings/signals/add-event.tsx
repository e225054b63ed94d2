import { Button, Combobox, ComboboxOption, Field, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useWords } from '../../translations/use-words';
import { KNOWN_EVENTS, useEventName } from './event-names';

interface Props {
  readonly taken: readonly string[];
  onAdd(event: string): void;
}

/** What kinds of events may be called. */
const EVENT = /^[a-z][a-z0-9_.-]{0,63}$/;

/** Adds a kind of event: one that the plugin knows, or the site's own. */
export function AddEvent({ taken, onAdd }: Props) {
  const say = useWords();
  const nameOf = useEventName();
  const [event, setEvent] = useState('');
  const open = KNOWN_EVENTS.filter((one) => !taken.includes(one));
  const known = open.some((one) => one === event);
  const wrong = taken.includes(event)
    ? say('settings.signals.add.taken')
    : event && !known && !EVENT.test(event)
      ? say('settings.signals.add.odd')
      : undefined;
  const add = () => {
    onAdd(event);
    setEvent('');
  };
  return (
    <Flex alignItems="flex-start" gap={2} paddingTop={4}>
      <Field.Root name="new-event" error={wrong} hint={say('settings.signals.add.hint')} width="36rem">
        <Field.Label>{say('settings.signals.add')}</Field.Label>
        <Combobox
          creatable="visible"
          createMessage={(typed: string) =>
            typed === '' ? say('rules.type-text') : say('settings.signals.add.own', { event: typed })
          }
          placeholder={say('rules.choose')}
          clearLabel={say('rules.clear')}
          noOptionsMessage={() => say('rules.no-option')}
          value={event}
          onCreateOption={(typed?: string) => setEvent((typed ?? '').trim())}
          onChange={(chosen?: string) => setEvent(chosen ?? '')}
          onClear={() => setEvent('')}
        >
          {open.map((one) => (
            <ComboboxOption key={one} value={one}>
              {nameOf(one)}
            </ComboboxOption>
          ))}
          {event && !known && <ComboboxOption value={event}>{event}</ComboboxOption>}
        </Combobox>
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Flex paddingTop={5}>
        <Button
          variant="secondary"
          startIcon={<Plus />}
          disabled={!event || wrong !== undefined}
          onClick={add}
        >
          {say('settings.add')}
        </Button>
      </Flex>
    </Flex>
  );
}
