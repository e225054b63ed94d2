import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useSyncExternalStore } from 'react';
import { useWords } from '../translations/use-words';
import { lentLooks, lentOf, onLent, publishingAlone } from './lent-publishing';
import { useEditingMeta, useOpenInUrl } from './open-variant';
import { mayGoAlong } from './waiting';

/** Publishes the default content and leaves its variants' drafts as they are; offered where some wait. */
export const PublishAlone: DocumentActionComponent = ({ model, documentId, meta, activeTab }) => {
  const say = useWords();
  const editing = useEditingMeta(meta);
  const { locale } = useOpenInUrl();
  const entry = { model, documentId, locale };
  useSyncExternalStore(onLent, () => lentLooks(entry));
  if (!editing || !mayGoAlong(editing)) return null;
  const { disabled = true, dialog } = lentOf(entry) ?? {};
  return {
    label: say('publish.alone'),
    position: 'panel',
    disabled: disabled || activeTab === 'published',
    onClick: (event) => publishingAlone(entry, () => lentOf(entry)?.onClick?.(event)),
    ...(dialog?.type === 'dialog' && {
      dialog: {
        ...dialog,
        onConfirm: () => publishingAlone(entry, async () => dialog.onConfirm?.()),
      },
    }),
  };
};
PublishAlone.position = 'panel';
