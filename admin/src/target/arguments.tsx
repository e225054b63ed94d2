import { Button, Checkbox, Field, Flex } from '@strapi/design-system';
import type { TargetChoices } from '../../../contract/targeting';
import { useWords } from '../translations/use-words';
import { tagsOf, type Draft } from './draft';
import { faultAt, type Fault } from './fault';

interface Props {
  readonly choices: TargetChoices;
  readonly value: Draft['arguments'];
  readonly fault: Fault | null;
  /** Whether it is about the default content, which can take nobody else's. */
  readonly isDefault: boolean;
  onChange(value: Draft['arguments']): void;
}

/** What a content puts forward, as tags, or that it puts forward what the default content does. */
export function Arguments({ choices, value, fault, isDefault, onChange }: Props) {
  const say = useWords();
  const typed = value ?? '';
  const offered = choices.arguments.filter((tag) => !tagsOf(typed).includes(tag));
  return (
    <>
      {!isDefault && (
        <Checkbox
          checked={value === null}
          onCheckedChange={(checked) => onChange(checked === true ? null : '')}
        >
          {say('arguments.same')}
        </Checkbox>
      )}
      {(value !== null || isDefault) && (
        <Field.Root name="target-arguments" hint={say('arguments.hint')} error={faultAt(fault, 'arguments')}>
          <Field.Label>{say('arguments.label')}</Field.Label>
          <Field.Input value={typed} onChange={(event) => onChange(event.target.value)} />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      )}
      {value !== null && offered.length > 0 && (
        <Flex gap={2} wrap="wrap">
          {offered.map((tag) => (
            <Button
              key={tag}
              type="button"
              size="S"
              variant="tertiary"
              onClick={() => onChange([...tagsOf(typed), tag].join(', '))}
            >
              {`+ ${tag}`}
            </Button>
          ))}
        </Flex>
      )}
    </>
  );
}
