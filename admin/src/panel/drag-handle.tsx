import { IconButton } from '@strapi/design-system';
import { Drag } from '@strapi/icons';
import { useWords } from '../translations/use-words';
import type { Sorting } from './sortable-list';

interface Props {
  readonly name: string;
  readonly sorting: Sorting;
}

/** The button by which a variant is dragged, and moved by keyboard. */
export function DragHandle({ name, sorting }: Props) {
  const say = useWords();
  return (
    <IconButton
      size="XS"
      variant="ghost"
      withTooltip={false}
      label={say('order.handle', { name })}
      style={{ cursor: 'grab', touchAction: 'none' }}
      {...sorting.handle}
    >
      <Drag />
    </IconButton>
  );
}
