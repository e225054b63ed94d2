import { Box, TextButton } from '@strapi/design-system';
import { lazy, Suspense, useState } from 'react';
import type { EntryPanel, PanelRow } from '../../../contract/panel';
import { NotLoaded } from '../editing/not-loaded';
import { useOpenInUrl } from '../editing/open-variant';
import { useWords } from '../translations/use-words';
import { useDesk, type Desk } from './desk';
import { DragHandle } from './drag-handle';
import { RemoveDialog } from './remove-dialog';
import { Row } from './row';
import { RowMenu } from './row-menu';
import type { Sorting } from './sortable-list';
import { standingOf } from './standing';
import type { TargetWords } from './target-words';

const TargetDialog = lazy(() => import('../target/target-dialog').catch(() => ({ default: NotLoaded })));
const DriftDialog = lazy(() => import('./drift-dialog').catch(() => ({ default: NotLoaded })));

interface Props {
  readonly variant: PanelRow;
  readonly panel: EntryPanel;
  readonly desk: Desk;
  readonly words: TargetWords;
  readonly place: { readonly index: number; readonly count: number };
  /** Absent while an order is saved. */
  readonly onMove: ((to: number) => void) | undefined;
  readonly sorting: Sorting | undefined;
}

/** One variant: whom it is for, how it stands, and what can be done with it. */
export function VariantRow({ variant, panel, desk, words, place, onMove, sorting }: Props) {
  const say = useWords();
  const { act, isBusy } = useDesk(desk);
  const url = useOpenInUrl();
  const [asked, setAsked] = useState<'drift' | 'remove' | 'target' | null>(null);
  const { key, name, paused, revision, drifted, state } = variant;
  const { documentId } = desk.entry;
  const close = () => setAsked(null);
  const doing = paused ? 'resume' : 'pause';
  const hasDrifted = drifted.length > 0;
  return (
    <Row
      ref={sorting?.itemRef}
      style={sorting?.style}
      name={name}
      isOpen={url.key === key}
      standing={standingOf(variant, panel.default.state, panel.locale !== null)}
      lines={[
        ...words.lines(variant.target, name),
        ...(paused && state !== 'live' ? [say('standing.paused')] : []),
      ]}
      handle={sorting && <DragHandle name={name} sorting={sorting} />}
      menu={
        <RowMenu
          name={name}
          paused={paused}
          place={place}
          onOpen={url.key === key ? undefined : () => url.open(key, documentId)}
          onCompare={hasDrifted ? () => setAsked('drift') : undefined}
          {...(panel.mayWrite && {
            onPause: isBusy
              ? undefined
              : () =>
                  void act({ is: 'pause', key, revision, paused: !paused }, say(`run.${doing}d`, { name })),
            onTarget: () => setAsked('target'),
            onMove,
            onRemove: () => setAsked('remove'),
          })}
          mayWrite={panel.mayWrite}
        />
      }
    >
      {hasDrifted && (
        <Box paddingTop={1}>
          <TextButton style={{ textAlign: 'start' }} onClick={() => setAsked('drift')}>
            {say('drift.told')}
          </TextButton>
        </Box>
      )}
      {asked === 'drift' && (
        <Suspense fallback={null}>
          <DriftDialog variant={variant} mayWrite={panel.mayWrite} desk={desk} onClose={close} />
        </Suspense>
      )}
      {asked === 'target' && (
        <Suspense fallback={null}>
          <TargetDialog
            place={desk.entry}
            collectionType={desk.collectionType}
            variant={key}
            onClose={close}
          />
        </Suspense>
      )}
      {asked === 'remove' && <RemoveDialog variant={variant} desk={desk} onClose={close} />}
    </Row>
  );
}
