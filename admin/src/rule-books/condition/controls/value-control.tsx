import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import type { ValueEditorProps } from 'react-querybuilder';
import { factKind } from '../../../../../contract/facts';
import { useWords } from '../../../translations/use-words';
import { useChoices } from '../choices';
import { isOfEntries } from '../entries';
import { takes, valueFor } from '../fresh-rule';
import { OneValue } from './one-value';
import { placeWords } from './place-words';

const WIDTH = '18rem';
/** A day with its time of day, an entry with its type. */
const WIDE = '32rem';
/** Values that people of the site make up can be written before they are there. */
const OF_SITE = /^(said|met|activeTopic|channel)$/;

/** What the fact is compared with: nothing, one value, two, or a list. */
export function ValueControl({ value, field, operator, path, disabled, handleOnChange }: ValueEditorProps) {
  const say = useWords();
  const choices = useChoices().valuesOf(field);
  const many = takes(operator);
  const place = placeWords(path);
  const operators = {
    type: factKind(field)?.type ?? ('text' as const),
    isEntry: isOfEntries(field),
    choices,
    disabled,
  };
  const free = OF_SITE.test(field);
  const width = operators.type === 'date' || operators.isEntry ? WIDE : WIDTH;
  if (many === 'none') return null;
  if (many === 'one') {
    return (
      <Box minWidth={width} flex={`1 1 ${width}`}>
        <OneValue
          {...operators}
          free={free}
          label={say('rules.at.value', { place })}
          value={value}
          onChange={handleOnChange}
        />
      </Box>
    );
  }
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const put = (index: number, one: unknown) => handleOnChange(all.map((old, i) => (i === index ? one : old)));
  const unused = choices?.find((option) => !all.includes(option.value))?.value;
  return (
    <Flex gap={2} wrap="wrap" flex="1 1 100%">
      {all.map((one, index) => (
        <Flex key={index} gap={1}>
          {many === 'two' && index === 1 && <Typography>{say('rules.sentence.and')}</Typography>}
          <Box minWidth={width}>
            <OneValue
              {...operators}
              free={free}
              label={say('rules.at.value.of', { place, number: String(index + 1) })}
              value={one}
              onChange={(next) => put(index, next)}
            />
          </Box>
          {many === 'many' && all.length > 1 && (
            <IconButton
              label={say('rules.value.remove', { place, number: String(index + 1) })}
              variant="ghost"
              disabled={disabled}
              onClick={() => handleOnChange(all.filter((_, i) => i !== index))}
            >
              <Cross />
            </IconButton>
          )}
        </Flex>
      ))}
      {many === 'many' && (!choices || free || unused !== undefined) && (
        <Button
          variant="ghost"
          size="S"
          startIcon={<Plus />}
          disabled={disabled}
          onClick={() => handleOnChange([...all, unused ?? valueFor('$eq', undefined, field, null) ?? ''])}
        >
          {say('rules.value.add')}
        </Button>
      )}
    </Flex>
  );
}
