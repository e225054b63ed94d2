import type { DocumentActionDescription } from '@strapi/content-manager/strapi-admin';

/** An entry in a language as the content manager's requests name it; single types go without a document id. */
interface Named {
  readonly model: string;
  readonly documentId?: string | undefined;
  readonly locale?: string | undefined;
}

const nameOf = ({ model, documentId, locale }: Named): string =>
  [model, documentId ?? '', locale ?? ''].join(' ');

const alone = new Set<string>();

/** Whether what is being published of that entry is its default content alone. */
export const isPublishedAlone = (entry: Named): boolean => alone.has(nameOf(entry));

/** Does what publishes an entry so that its variants' drafts stay as they are. */
export async function publishingAlone<T>(entry: Named, publish: () => T): Promise<Awaited<T>> {
  alone.add(nameOf(entry));
  try {
    return await publish();
  } finally {
    alone.delete(nameOf(entry));
  }
}

const lent = new Map<string, DocumentActionDescription>();
const listeners = new Set<() => void>();

/** What Strapi's own button is at the moment; it is rendered once, since it listens to the keyboard. */
export const lentOf = (entry: Named): DocumentActionDescription | undefined => lent.get(nameOf(entry));

/** How it looks, as a text: all else is looked up when a button is pressed. */
export function lentLooks(entry: Named): string {
  const { disabled, dialog } = lentOf(entry) ?? { disabled: true };
  const asks = dialog?.type === 'dialog' ? [dialog.bodyIcon, dialog.confirmLabel] : [];
  return [disabled, ...asks].join(' ');
}

/** Lends Strapi's own button for another one; the function returned takes it back. */
export function lend(entry: Named, button: DocumentActionDescription): () => void {
  const before = lentLooks(entry);
  lent.set(nameOf(entry), button);
  if (lentLooks(entry) !== before) for (const listener of listeners) listener();
  return () => {
    if (lentOf(entry) === button) lent.delete(nameOf(entry));
  };
}

/** Calls back whenever one looks different, until the returned function is called. */
export function onLent(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
