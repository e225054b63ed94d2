import { IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useWords } from '../translations/use-words';

interface Props {
  readonly name: string;
  readonly paused: boolean;
  readonly mayWrite: boolean;
  readonly place: { readonly index: number; readonly count: number };
  /** Absent where the form shows it already. */
  readonly onOpen: (() => void) | undefined;
  /** Absent where the default content has not changed. */
  readonly onCompare: (() => void) | undefined;
  /** Absent where the person may not write it. */
  readonly onTarget?: () => void;
  readonly onPause?: (() => void) | undefined;
  /** To a place from 0. */
  readonly onMove?: ((to: number) => void) | undefined;
  readonly onRemove?: () => void;
}

/** What can be done with a variant; nothing but looking where the person may not write it. */
export function RowMenu({
  name,
  paused,
  mayWrite,
  place,
  onOpen,
  onCompare,
  onTarget,
  onPause,
  onMove,
  onRemove,
}: Props) {
  const say = useWords();
  const { index, count } = place;
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        size="S"
        variant="ghost"
        icon={<More aria-hidden />}
        label={say('menu.of', { name })}
      />
      <Menu.Content popoverPlacement="bottom-end" maxHeight="unset">
        <Menu.Item disabled={!onOpen} onSelect={() => onOpen?.()}>
          {say('run.open')}
        </Menu.Item>
        {onCompare && <Menu.Item onSelect={onCompare}>{say('drift.compare')}</Menu.Item>}
        {mayWrite && (
          <>
            <Menu.Item onSelect={onTarget}>{say('picker.target')}</Menu.Item>
            <Menu.Item disabled={!onPause} onSelect={() => onPause?.()}>
              {say(paused ? 'run.resume' : 'run.pause')}
            </Menu.Item>
            <Menu.Item disabled={!onMove || index === 0} onSelect={() => onMove?.(index - 1)}>
              {say('order.up')}
            </Menu.Item>
            <Menu.Item disabled={!onMove || index === count - 1} onSelect={() => onMove?.(index + 1)}>
              {say('order.down')}
            </Menu.Item>
            <Menu.Item variant="danger" onSelect={onRemove}>
              {say('remove.ask')}
            </Menu.Item>
          </>
        )}
      </Menu.Content>
    </Menu.Root>
  );
}
