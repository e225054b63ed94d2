import { useDocumentRBAC, type DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useWords } from '../translations/use-words';
import { lend } from './lent-publishing';
import { useEditingMeta, useOpenInUrl } from './open-variant';
import { PublishAlone } from './publish-alone';
import { mayGoAlong } from './waiting';

/**
 * Publishing the default content publishes its variants' drafts along: the button says so where some wait, and is open
 * for them alone too.
 */
function sayingSo(Publish: DocumentActionComponent): DocumentActionComponent {
  const PublishAlong: DocumentActionComponent = (props) => {
    const { model, documentId } = props;
    const say = useWords();
    const { locale } = useOpenInUrl();
    const description = Publish(props);
    const editing = useEditingMeta(props.meta);
    const canPublish = useDocumentRBAC('PublishAlong', (state) => state.canPublish);
    const isSubmitting = useForm('PublishAlong', (state) => state.isSubmitting);
    useEffect(() => (description ? lend({ model, documentId, locale }, description) : undefined));
    if (!description || !editing || !mayGoAlong(editing)) return description;
    const isOpen = canPublish && !isSubmitting && props.activeTab !== 'published';
    return { ...description, label: say('publish.along'), disabled: description.disabled && !isOpen };
  };
  PublishAlong.type = Publish.type;
  PublishAlong.position = Publish.position;
  return PublishAlong;
}

/** For `addDocumentAction`; publishing the default content alone comes first in the menu beside the buttons. */
export const publishAlong = (actions: DocumentActionComponent[]): DocumentActionComponent[] => {
  const own = actions.map((action) => (action.type === 'publish' ? sayingSo(action) : action));
  const buttons = own.findIndex(({ type }) => type === 'update') + 1;
  return [...own.slice(0, buttons), PublishAlone, ...own.slice(buttons)];
};
