import {
  Box,
  Button,
  Checkbox,
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { ArrowDown, ArrowUp, Plus, Trash } from '@strapi/icons';
import type {
  ActionProps,
  CombinatorSelectorProps,
  NotToggleProps,
  ShiftActionsProps,
} from 'react-querybuilder';
import { useWords } from '../../../translations/use-words';
import { placeWords } from './place-words';

/** Whether all conditions of a group must hold, or one of them. */
export function CombinatorControl({ value, path, disabled, handleOnChange }: CombinatorSelectorProps) {
  const say = useWords();
  return (
    <Box minWidth="20rem">
      <SingleSelect
        aria-label={say('rules.at.group', { place: placeWords(path) || '0' })}
        size="S"
        value={value}
        disabled={disabled}
        onChange={(chosen) => handleOnChange(String(chosen))}
      >
        <SingleSelectOption value="and">{say('rules.all')}</SingleSelectOption>
        <SingleSelectOption value="or">{say('rules.any')}</SingleSelectOption>
      </SingleSelect>
    </Box>
  );
}

/** Turns what a group says into its contrary. */
export function NotControl({ checked = false, disabled, handleOnChange }: NotToggleProps) {
  const say = useWords();
  return (
    <Checkbox checked={checked} disabled={disabled} onCheckedChange={(on) => handleOnChange(on === true)}>
      {say('rules.not')}
    </Checkbox>
  );
}

const adder = (words: 'rules.add.condition' | 'rules.add.group') =>
  function Add({ disabled, handleOnClick }: ActionProps) {
    const say = useWords();
    return (
      <Button
        variant="tertiary"
        size="S"
        startIcon={<Plus />}
        disabled={disabled}
        onClick={() => handleOnClick()}
      >
        {say(words)}
      </Button>
    );
  };
export const AddCondition = adder('rules.add.condition');
export const AddGroup = adder('rules.add.group');

const remover = (words: 'rules.remove.condition' | 'rules.remove.group') =>
  function Remove({ path, disabled, handleOnClick }: ActionProps) {
    const say = useWords();
    return (
      <IconButton
        label={say(words, { place: placeWords(path) })}
        variant="ghost"
        disabled={disabled}
        onClick={() => handleOnClick()}
      >
        <Trash />
      </IconButton>
    );
  };
export const RemoveCondition = remover('rules.remove.condition');
export const RemoveGroup = remover('rules.remove.group');

/** Up and down, also into the group beside and out of it. */
export function MoveControl(props: ShiftActionsProps) {
  const { path, disabled, shiftUp, shiftDown, shiftUpDisabled, shiftDownDisabled } = props;
  const say = useWords();
  const place = placeWords(path);
  return (
    <Flex gap={0}>
      <IconButton
        label={say('rules.up.condition', { place })}
        variant="ghost"
        disabled={disabled || shiftUpDisabled}
        onClick={() => shiftUp()}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        label={say('rules.down.condition', { place })}
        variant="ghost"
        disabled={disabled || shiftDownDisabled}
        onClick={() => shiftDown()}
      >
        <ArrowDown />
      </IconButton>
    </Flex>
  );
}
