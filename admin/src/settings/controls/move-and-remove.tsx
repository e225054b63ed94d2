import { Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import type { MouseEvent } from 'react';
import { useWords } from '../../translations/use-words';

interface Props {
  /** What is moved or removed, for people. */
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly disabled: boolean;
  onMove(to: number): void;
  onRemove(): void;
}

/** The button goes along with its item; at the end of the list the focus moves to its neighbour. */
function keepFocus(button: HTMLButtonElement): void {
  requestAnimationFrame(() => {
    const others = button.parentElement?.querySelectorAll<HTMLButtonElement>('button:not([disabled])') ?? [];
    (button.disabled ? others[0] : button)?.focus();
  });
}

/** Up, down and away, for one item of an ordered list. */
export function MoveAndRemove({ name, index, count, disabled, onMove, onRemove }: Props) {
  const say = useWords();
  const move = (to: number) => (event: MouseEvent<HTMLButtonElement>) => {
    keepFocus(event.currentTarget);
    onMove(to);
  };
  return (
    <Flex gap={1}>
      <IconButton
        label={say('settings.up', { name })}
        variant="ghost"
        disabled={disabled || index === 0}
        onClick={move(index - 1)}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        label={say('settings.down', { name })}
        variant="ghost"
        disabled={disabled || index === count - 1}
        onClick={move(index + 1)}
      >
        <ArrowDown />
      </IconButton>
      <IconButton
        label={say('settings.remove', { name })}
        variant="ghost"
        disabled={disabled}
        onClick={onRemove}
      >
        <Trash />
      </IconButton>
    </Flex>
  );
}
