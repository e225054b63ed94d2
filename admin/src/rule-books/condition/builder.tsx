import { useState } from 'react';
import {
  prepareRuleGroup,
  QueryBuilder,
  update,
  type RuleGroupType,
  type RuleType,
} from 'react-querybuilder';
import { styled } from 'styled-components';
import { FACTS } from '../../../../contract/facts';
import { FactControl } from './controls/fact-control';
import {
  AddCondition,
  AddGroup,
  CombinatorControl,
  MoveControl,
  NotControl,
  RemoveCondition,
  RemoveGroup,
} from './controls/group-controls';
import { OperatorControl } from './controls/operator-control';
import { ValueControl } from './controls/value-control';
import { FIRST_FACT } from './fresh-rule';
import { conditionOf, queryOf } from './query';
import { ReplaceRule } from './replace-rule';

interface Props {
  /** One that the builder can show; it is read once. */
  readonly condition: unknown;
  readonly disabled: boolean;
  onChange(condition: unknown): void;
}

const CONTROLS = {
  fieldSelector: FactControl,
  operatorSelector: OperatorControl,
  valueEditor: ValueControl,
  combinatorSelector: CombinatorControl,
  notToggle: NotControl,
  addRuleAction: AddCondition,
  addGroupAction: AddGroup,
  removeRuleAction: RemoveCondition,
  removeGroupAction: RemoveGroup,
  shiftActions: MoveControl,
};
const FIELDS = FACTS.map(({ name }) => ({ name, label: name }));

const Frame = styled.div`
  .ruleGroup,
  .ruleGroup-body {
    display: flex;
    flex-direction: column;
    gap: ${({ theme }) => theme.spaces[2]};
  }
  .ruleGroup {
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    padding: ${({ theme }) => theme.spaces[3]};
    background: ${({ theme }) => theme.colors.neutral100};
  }
  .ruleGroup .ruleGroup {
    background: ${({ theme }) => theme.colors.neutral0};
  }
  .ruleGroup-header,
  .rule {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${({ theme }) => theme.spaces[2]};
  }
  .rule,
  .ruleGroup .ruleGroup > .ruleGroup-header {
    position: relative;
    padding-inline-end: ${({ theme }) => theme.spaces[8]};
  }
  .rule > button:last-child,
  .ruleGroup .ruleGroup > .ruleGroup-header > button:last-child {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
  }
  .ruleGroup-body:empty {
    display: none;
  }
`;

const shown = (query: RuleGroupType): string => JSON.stringify(conditionOf(query));

/** A condition put together of facts, what is asked of them, and groups. */
export default function Builder({ condition, disabled, onChange }: Props) {
  const [query, setQuery] = useState(() => prepareRuleGroup(queryOf(condition)));
  const put = (next: RuleGroupType) => {
    setQuery(next);
    if (shown(next) !== shown(query)) onChange(conditionOf(next));
  };
  const replace = (path: readonly number[], { field, operator, value }: RuleType) => {
    const keep = { resetOnFieldChange: false, resetOnOperatorChange: false };
    const at = [...path];
    put(
      update(
        update(update(query, 'field', field, at, keep), 'operator', operator, at, keep),
        'value',
        value,
        at,
        keep,
      ),
    );
  };
  return (
    <Frame>
      <ReplaceRule.Provider value={replace}>
        <QueryBuilder
          query={query}
          onQueryChange={put}
          fields={FIELDS}
          getDefaultField={() => FIRST_FACT}
          getDefaultOperator={() => '$gte'}
          getDefaultValue={() => 1}
          controlElements={CONTROLS}
          disabled={disabled}
          showNotToggle
          showShiftActions
          resetOnFieldChange={false}
          resetOnOperatorChange={false}
          listsAsArrays
          addRuleToNewGroups
        />
      </ReplaceRule.Provider>
    </Frame>
  );
}
