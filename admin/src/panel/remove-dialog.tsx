import { Button, Dialog, Flex, Radio, Typography } from '@strapi/design-system';
import { ConfirmDialog, useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { PanelRow } from '../../../contract/panel';
import { useOpenInUrl } from '../editing/open-variant';
import { useWords } from '../translations/use-words';
import { useDefaultContent } from './default-content';
import { useDesk, type Desk } from './desk';

interface Props {
  readonly variant: PanelRow;
  readonly desk: Desk;
  onClose(): void;
}

/** Says what goes, asks in which languages, and removes. Mount it while it is open. */
export function RemoveDialog({ variant, desk, onClose }: Props) {
  const say = useWords();
  const { formatList, formatDisplayName } = useIntl();
  const { act, isBusy } = useDesk(desk);
  const url = useOpenInUrl();
  const isModified = useForm('RemoveDialog', ({ modified }) => modified);
  const { key, name, locales, revision, state } = variant;
  const here = desk.entry.locale;
  const one = here !== undefined && locales.length > 1 && locales.includes(here) ? here : undefined;
  const [scope, setScope] = useState<'all' | 'one'>('all');
  const isOpen = url.key === key;
  const refetch = useDefaultContent(desk, isOpen);
  const language = (locale: string) => formatDisplayName(locale, { type: 'language' }) ?? locale;
  const where = formatList(locales.map(language), { type: 'conjunction' });

  const remove = async () => {
    const locale = scope === 'one' ? one : undefined;
    const done = say('remove.done', { name });
    const doing = { is: 'remove', key, revision, ...(locale !== undefined && { locale }) } as const;
    const leaves = isOpen && locale === undefined;
    const isDone = await act(doing, done, leaves);
    if (isDone && leaves) {
      await refetch();
      url.open(null, desk.entry.documentId, true);
    }
    onClose();
  };
  return (
    <Dialog.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <ConfirmDialog
        title={say('remove.title', { name })}
        startAction={
          <Button fullWidth variant="tertiary" onClick={onClose}>
            {say('new.cancel')}
          </Button>
        }
        endAction={
          <Button
            fullWidth
            variant="danger-light"
            loading={isBusy}
            disabled={isOpen && isModified}
            onClick={() => void remove()}
          >
            {say('remove.ask')}
          </Button>
        }
      >
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography tag="p" textAlign="center">
            {locales.length > 0 ? say('remove.goes', { languages: where }) : say('remove.goes.plain')}{' '}
            {state === 'live' ? say('remove.live') : ''} {say('remove.forever')}
          </Typography>
          {one !== undefined && (
            <Radio.Group
              aria-label={say('remove.scope')}
              value={scope}
              onValueChange={(value: string) => setScope(value === 'one' ? 'one' : 'all')}
            >
              <Radio.Item value="all">{say('remove.all')}</Radio.Item>
              <Radio.Item value="one">{say('remove.one', { language: language(one) })}</Radio.Item>
            </Radio.Group>
          )}
          {isOpen && isModified && (
            <Typography tag="p" textColor="danger600" role="alert">
              {say('run.unsaved')}
            </Typography>
          )}
        </Flex>
      </ConfirmDialog>
    </Dialog.Root>
  );
}
