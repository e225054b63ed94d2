import { Box } from '@strapi/design-system';
import { useEffect, useState, type ReactNode } from 'react';
import type { EntryPanel, PanelRow } from '../../../contract/panel';
import { useWords } from '../translations/use-words';
import { useDesk, type Desk } from './desk';
import { SortableList } from './sortable-list';
import type { TargetWords } from './target-words';
import { VariantRow } from './variant-row';

interface Props {
  readonly panel: EntryPanel;
  readonly desk: Desk;
  readonly words: TargetWords;
  /** What stands behind the variants. */
  readonly children: ReactNode;
}

/** The variants in deciding order; whoever may write them puts them into another one. */
export function VariantRows({ panel, desk, words, children }: Props) {
  const say = useWords();
  const { act, isBusy } = useDesk(desk);
  const { rows, mayWrite } = panel;
  const seen = rows.map(({ key }) => key);
  const [keys, setKeys] = useState(seen);
  // What the server says counts; until it answers, the list stands as it was put.
  useEffect(() => setKeys(rows.map(({ key }) => key)), [rows]);
  const shown = keys.flatMap((key) => rows.find((row) => row.key === key) ?? []);
  const list = shown.length === rows.length ? shown : rows;

  const put = async (next: string[]) => {
    setKeys(next);
    const isDone = await act({ is: 'reorder', keys: next, seen }, say('order.saved'));
    if (!isDone) setKeys(seen);
  };
  const move = (key: string, to: number) => {
    const others = keys.filter((one) => one !== key);
    void put([...others.slice(0, to), key, ...others.slice(to)]);
  };
  const row = (variant: PanelRow, index: number, sorting?: Parameters<typeof VariantRow>[0]['sorting']) => (
    <VariantRow
      key={variant.key}
      variant={variant}
      panel={panel}
      desk={desk}
      words={words}
      place={{ index, count: list.length }}
      onMove={isBusy ? undefined : (to) => move(variant.key, to)}
      sorting={sorting}
    />
  );
  const frame = (inside: ReactNode) => (
    <Box tag="ol" role="list" aria-label={say('panel.list')}>
      {inside}
      {children}
    </Box>
  );
  if (!mayWrite || list.length < 2) return frame(list.map((variant, index) => row(variant, index)));
  return (
    <SortableList
      items={list}
      nameOf={({ name }) => name}
      onMove={move}
      isClosed={isBusy}
      frame={frame}
      render={row}
    />
  );
}
