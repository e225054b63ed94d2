import { IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { lazy, Suspense, useState } from 'react';
import type { EntryPanel } from '../../../contract/panel';
import { DEFAULT_KEY } from '../../../contract/variant';
import { NotLoaded } from '../editing/not-loaded';
import { useOpenInUrl } from '../editing/open-variant';
import { useWords } from '../translations/use-words';
import type { Desk } from './desk';
import { Row } from './row';
import { stateStanding } from './standing';
import type { TargetWords } from './target-words';

const TargetDialog = lazy(() => import('../target/target-dialog').catch(() => ({ default: NotLoaded })));

interface Props {
  readonly panel: EntryPanel;
  readonly desk: Desk;
  readonly words: TargetWords;
}

/** The default content: whom it is written for, what reading it suggests, and the way to it. */
export function DefaultRow({ panel, desk, words }: Props) {
  const say = useWords();
  const url = useOpenInUrl();
  const [targeting, setTargeting] = useState(false);
  const { rows, mayWrite, locale, default: byDefault } = panel;
  const name = say('default.name');
  const suggested = words.people(byDefault.suggests);
  const hasOther = rows.length > 0;
  return (
    <Row
      name={name}
      isOpen={url.key === null && hasOther}
      standing={stateStanding(byDefault.state, locale !== null)}
      lines={[
        ...words.lines(byDefault.target),
        suggested ? say('default.suggests', { people: suggested }) : say('default.suggests.nothing'),
      ]}
      menu={
        (hasOther || mayWrite) && (
          <Menu.Root>
            <Menu.Trigger
              tag={IconButton}
              size="S"
              variant="ghost"
              icon={<More aria-hidden />}
              label={say('menu.of', { name })}
            />
            <Menu.Content popoverPlacement="bottom-end" maxHeight="unset">
              <Menu.Item disabled={url.key === null} onSelect={() => url.open(null, desk.entry.documentId)}>
                {say('run.open')}
              </Menu.Item>
              {mayWrite && <Menu.Item onSelect={() => setTargeting(true)}>{say('picker.target')}</Menu.Item>}
            </Menu.Content>
          </Menu.Root>
        )
      }
    >
      {targeting && (
        <Suspense fallback={null}>
          <TargetDialog
            place={desk.entry}
            collectionType={desk.collectionType}
            variant={DEFAULT_KEY}
            onClose={() => setTargeting(false)}
          />
        </Suspense>
      )}
    </Row>
  );
}
