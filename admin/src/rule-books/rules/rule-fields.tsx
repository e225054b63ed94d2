import { Checkbox, Field, Flex } from '@strapi/design-system';
import { useWords } from '../../translations/use-words';
import { keyOf } from '../../settings/controls/key-of';
import type { DraftRule, RuleList } from '../book/draft';
import type { RuleFault } from '../book/faults';
import { holdsForAll } from '../condition/holds-for-all';
import { ConditionEditor } from '../condition/condition-editor';
import { useFaultWords } from './fault-words';

interface Props {
  readonly list: RuleList;
  readonly rule: DraftRule;
  readonly fault: RuleFault;
  /** What the server said about this very rule. */
  readonly refused: string | undefined;
  /** Whether gaps are told already. */
  readonly tried: boolean;
  readonly disabled: boolean;
  onChange(rule: DraftRule): void;
}

/** All that an audience or an exclusion is: its name, its key, for whom, and the condition. */
export function RuleFields({ list, rule, fault, refused, tried, disabled, onChange }: Props) {
  const say = useWords();
  const wordsOf = useFaultWords();
  const set = (part: Partial<DraftRule>) => onChange({ ...rule, ...part });
  const rename = (name: string) => {
    const follows = rule.isNew && rule.key === keyOf(rule.name);
    set({ name, ...(follows && { key: keyOf(name) }) });
  };
  const isAudience = list === 'audiences';
  const leavesOutAll = !isAudience && rule.unreadable === null && holdsForAll(rule.condition);
  const isGap = fault.condition?.is === 'for-all' || fault.condition?.is === 'missing';
  const conditionFault = isGap && !tried ? undefined : fault.condition;
  const keyFault = fault.key && (tried || rule.key !== '') ? say(`rules.fault.key.${fault.key}`) : undefined;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} padding={6}>
      <Field.Root
        name={`${rule.id}-name`}
        required
        error={tried && fault.name ? say('rules.fault.name') : undefined}
      >
        <Field.Label>{say('rules.name')}</Field.Label>
        <Field.Input
          value={rule.name}
          maxLength={120}
          disabled={disabled}
          onChange={(event) => rename(event.target.value)}
        />
        <Field.Error />
      </Field.Root>
      {isAudience && (
        <>
          <Field.Root name={`${rule.id}-key`} required hint={say('rules.key.hint')} error={keyFault}>
            <Field.Label>{say('rules.key')}</Field.Label>
            <Field.Input
              value={rule.key}
              maxLength={48}
              disabled={disabled || !rule.isNew}
              onChange={(event) => set({ key: event.target.value })}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          <Field.Root name={`${rule.id}-description`} hint={say('rules.description.hint')}>
            <Field.Label>{say('rules.description')}</Field.Label>
            <Field.Input
              value={rule.description}
              maxLength={500}
              disabled={disabled}
              onChange={(event) => set({ description: event.target.value })}
            />
            <Field.Hint />
          </Field.Root>
        </>
      )}
      <ConditionEditor
        id={rule.id}
        condition={rule.condition}
        unreadable={rule.unreadable}
        error={conditionFault ? wordsOf(conditionFault) : refused}
        disabled={disabled}
        onChange={(condition) => set({ condition, meantForAll: false, unreadable: null })}
        onUnreadable={(text) => set({ unreadable: text })}
      />
      {leavesOutAll && (
        <Checkbox
          checked={rule.meantForAll}
          disabled={disabled}
          onCheckedChange={(on) => set({ meantForAll: on === true })}
        >
          {say('rules.for-all')}
        </Checkbox>
      )}
    </Flex>
  );
}
