import { Box, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useContext } from 'react';
import type { FieldSelectorProps } from 'react-querybuilder';
import { FACTS, factKind } from '../../../../../contract/facts';
import { useWords } from '../../../translations/use-words';
import { useChoices } from '../choices';
import { useFactWords } from '../fact-words';
import { ruleOn } from '../fresh-rule';
import { ReplaceRule } from '../replace-rule';
import { Pick } from './pick';
import { placeWords } from './place-words';

/** Which fact is asked for, and of which topic, attribute or argument. */
export function FactControl({ value = '', rule, path, disabled }: FieldSelectorProps) {
  const say = useWords();
  const words = useFactWords();
  const replace = useContext(ReplaceRule);
  const { aboutOf, valuesOf } = useChoices();
  const kind = factKind(value);
  const place = placeWords(path);
  const use = (fact: string) => replace(path, ruleOn(fact, rule, valuesOf(fact)));
  const useKind = (name: string) => {
    if (name !== kind?.name) use(name.replace('*', aboutOf(name)[0]?.value ?? 'any'));
  };
  return (
    <>
      <Box minWidth="22rem" flex="1 1 22rem">
        <SingleSelect
          aria-label={say('rules.at.fact', { place })}
          size="S"
          value={kind?.name ?? value}
          disabled={disabled}
          onChange={(chosen) => useKind(String(chosen))}
        >
          {!kind && (
            <SingleSelectOption value={value}>{say('rules.unknown', { name: value })}</SingleSelectOption>
          )}
          {FACTS.map(({ name }) => (
            <SingleSelectOption key={name} value={name}>
              {words.kind(name)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      {kind && kind.about !== null && (
        <Box minWidth="16rem" flex="1 1 16rem">
          <Pick
            label={say('rules.at.about', { place })}
            value={kind.about}
            options={aboutOf(kind.name)}
            disabled={disabled}
            free={!kind.name.startsWith('attributes.')}
            onPick={(about) => !about.includes('.') && use(kind.name.replace('*', about))}
          />
        </Box>
      )}
    </>
  );
}
