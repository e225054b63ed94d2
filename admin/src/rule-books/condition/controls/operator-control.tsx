import { Box, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useContext } from 'react';
import type { OperatorSelectorProps } from 'react-querybuilder';
import { factKind } from '../../../../../contract/facts';
import { useWords } from '../../../translations/use-words';
import { useChoices } from '../choices';
import { useFactWords } from '../fact-words';
import { offered, valueFor } from '../fresh-rule';
import { ReplaceRule } from '../replace-rule';
import { placeWords } from './place-words';

/** What is asked of the fact. */
export function OperatorControl({ value = '', field, rule, path, disabled }: OperatorSelectorProps) {
  const say = useWords();
  const words = useFactWords();
  const replace = useContext(ReplaceRule);
  const type = factKind(field)?.type ?? 'text';
  const choices = useChoices().valuesOf(field);
  return (
    <Box minWidth="18rem" flex="1 1 18rem">
      <SingleSelect
        aria-label={say('rules.at.operator', { place: placeWords(path) })}
        size="S"
        value={value}
        disabled={disabled}
        onChange={(chosen) => {
          const operator = String(chosen);
          replace(path, { ...rule, operator, value: valueFor(operator, rule.value, field, choices) });
        }}
      >
        {offered(type, choices !== null, value).map((op) => (
          <SingleSelectOption key={op} value={op}>
            {words.operator(op, type)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
}
