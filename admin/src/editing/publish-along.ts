import { useDocumentRBAC, type DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import type { EditingMeta } from '../../../contract/editing';
import { useWords } from '../translations/use-words';
import { useEditingMeta } from './open-variant';

const someWait = ({ variants, locale }: EditingMeta): boolean =>
  variants.some(({ states }) => states[locale] === 'draft' || states[locale] === 'changed');

/**
 * Publishing the default content publishes its variants' drafts along: the button says so where some wait, and is open
 * for them alone too.
 */
function sayingSo(Publish: DocumentActionComponent): DocumentActionComponent {
  const PublishAlong: DocumentActionComponent = (props) => {
    const say = useWords();
    const description = Publish(props);
    const editing = useEditingMeta(props.meta);
    const canPublish = useDocumentRBAC('PublishAlong', (state) => state.canPublish);
    const isSubmitting = useForm('PublishAlong', (state) => state.isSubmitting);
    if (!description || !editing || editing.open || !editing.publishesAlong || !someWait(editing))
      return description;
    const isOpen = canPublish && !isSubmitting && props.activeTab !== 'published';
    return { ...description, label: say('publish.along'), disabled: description.disabled && !isOpen };
  };
  PublishAlong.type = Publish.type;
  PublishAlong.position = Publish.position;
  return PublishAlong;
}

/** For `addDocumentAction`. */
export const publishAlong = (actions: DocumentActionComponent[]): DocumentActionComponent[] =>
  actions.map((action) => (action.type === 'publish' ? sayingSo(action) : action));
