import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { useRef, type CSSProperties, type ReactNode } from 'react';
import { useWords } from '../translations/use-words';

/** What an item needs to be dragged. */
export interface Sorting {
  readonly itemRef: (node: HTMLElement | null) => void;
  readonly style: CSSProperties;
  /** For the button by which it is dragged. */
  readonly handle: {
    readonly ref: (node: HTMLElement | null) => void;
    readonly [attribute: string]: unknown;
  };
}

interface Keyed {
  readonly key: string;
}

interface Props<Item extends Keyed> {
  readonly items: readonly Item[];
  nameOf(item: Item): string;
  /** `to` is a place from 0, among the others. */
  onMove(key: string, to: number): void;
  /** While an order is saved. */
  readonly isClosed: boolean;
  frame(inside: ReactNode): ReactNode;
  render(item: Item, index: number, sorting: Sorting): ReactNode;
}

/** Dragging by pointer starts after so many pixels, so that a click is none. */
const DISTANCE = 4;

function Sortable<Item extends Keyed>({
  item,
  index,
  isClosed,
  render,
}: { readonly item: Item; readonly index: number } & Pick<Props<Item>, 'isClosed' | 'render'>) {
  const say = useWords();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: item.key, disabled: isClosed, attributes: { roleDescription: say('order.role') } });
  const style: CSSProperties = {
    transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined,
    transition,
    ...(isDragging && { position: 'relative', zIndex: 1 }),
  };
  return render(item, index, {
    itemRef: setNodeRef,
    style,
    handle: { ref: setActivatorNodeRef, ...attributes, ...listeners },
  });
}

/** A list that is put into another order by pointer or keyboard; what happens is said to who does not see it. */
export function SortableList<Item extends Keyed>(props: Props<Item>) {
  const { items, nameOf, onMove, isClosed, frame, render } = props;
  const say = useWords();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DISTANCE } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const keys = items.map(({ key }) => key);
  const told = (id: UniqueIdentifier, at: UniqueIdentifier | undefined) => {
    const item = items.find(({ key }) => key === id);
    const place = keys.indexOf(String(at ?? id)) + 1;
    return { name: item ? nameOf(item) : String(id), place: String(place), count: String(items.length) };
  };
  /** Where what is dragged was said to be: the place it comes from is news to nobody. */
  const heard = useRef<UniqueIdentifier>();
  const announcements: Announcements = {
    onDragStart({ active }) {
      heard.current = active.id;
      return say('order.picked', told(active.id, undefined));
    },
    onDragOver({ active, over }) {
      if (!over || over.id === heard.current) return undefined;
      heard.current = over.id;
      return say('order.over', told(active.id, over.id));
    },
    onDragEnd: ({ active, over }) => say('order.dropped', told(active.id, over?.id)),
    onDragCancel: ({ active }) => say('order.cancelled', told(active.id, undefined)),
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements, screenReaderInstructions: { draggable: say('order.how') } }}
      onDragEnd={({ active, over }) => {
        if (over && over.id !== active.id) onMove(String(active.id), keys.indexOf(String(over.id)));
      }}
    >
      <SortableContext items={keys} strategy={verticalListSortingStrategy}>
        {frame(
          items.map((item, index) => (
            <Sortable key={item.key} item={item} index={index} isClosed={isClosed} render={render} />
          )),
        )}
      </SortableContext>
    </DndContext>
  );
}
