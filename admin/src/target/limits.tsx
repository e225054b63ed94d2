import {
  Field,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import type { TargetChoices } from '../../../contract/targeting';
import { useWords } from '../translations/use-words';
import type { Draft } from './draft';
import { faultAt, type Fault } from './fault';

type Limited = Pick<Draft, 'audience' | 'topics' | 'channels'>;

interface Props {
  readonly choices: TargetChoices;
  readonly draft: Limited;
  readonly fault: Fault | null;
  onChange(change: Partial<Limited>): void;
}

/** Keeps a target to an audience of the rule book, to some of the topics, and to some channels. */
export function Limits({ choices, draft, fault, onChange }: Props) {
  const say = useWords();
  const { audience, topics, channels } = draft;
  const isKnown = audience === null || choices.audiences.some(({ key }) => key === audience);
  const audiences = isKnown ? choices.audiences : [...choices.audiences, { key: audience, name: audience }];
  const nameOf = (key: string) => choices.topics.find((one) => one.key === key)?.label ?? key;
  return (
    <>
      <Field.Root
        name="target-audience"
        hint={say(audiences.length > 0 ? 'target.audience.hint' : 'target.audience.none')}
        error={faultAt(fault, 'target.audience')}
      >
        <Field.Label>{say('target.audience.label')}</Field.Label>
        <SingleSelect
          value={audience ?? ''}
          disabled={audiences.length === 0}
          placeholder={say('target.everyone')}
          clearLabel={say('new.clear')}
          onClear={() => onChange({ audience: null })}
          onChange={(value) => onChange({ audience: String(value) || null })}
        >
          {audiences.map(({ key, name }) => (
            <SingleSelectOption key={key} value={key}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      {choices.topics.length > 0 && (
        <Field.Root
          name="target-topics"
          hint={say('target.topics.hint')}
          error={faultAt(fault, 'target.topics')}
        >
          <Field.Label>{say('target.topics.label')}</Field.Label>
          <MultiSelect
            value={[...topics]}
            placeholder={say('target.topics.all')}
            clearLabel={say('new.clear')}
            customizeContent={(keys = []) => keys.map(nameOf).join(', ')}
            onClear={() => onChange({ topics: [] })}
            onChange={(chosen) => onChange({ topics: chosen })}
          >
            {choices.topics.map(({ key, label }) => (
              <MultiSelectOption key={key} value={key}>
                {label}
              </MultiSelectOption>
            ))}
          </MultiSelect>
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      )}
      <Field.Root
        name="target-channels"
        hint={say('target.channels.hint')}
        error={faultAt(fault, 'target.channels')}
      >
        <Field.Label>{say('target.channels.label')}</Field.Label>
        <Field.Input
          value={channels}
          placeholder={say('target.channels.all')}
          onChange={(event) => onChange({ channels: event.target.value })}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </>
  );
}
