import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useWords } from '../translations/use-words';
import { useEditingMeta } from './open-variant';

/** Publishing the default content publishes its variants' drafts along: the button says so where there are some. */
function sayingSo(Publish: DocumentActionComponent): DocumentActionComponent {
  const PublishAlong: DocumentActionComponent = (props) => {
    const say = useWords();
    const description = Publish(props);
    const editing = useEditingMeta(props.meta);
    if (!description || !editing || editing.open || !editing.publishesAlong) return description;
    const waiting = editing.variants.some(({ states }) => {
      const state = states[editing.locale];
      return state === 'draft' || state === 'changed';
    });
    if (!waiting) return description;
    return { ...description, label: say('publish.along') };
  };
  PublishAlong.type = Publish.type;
  PublishAlong.position = Publish.position;
  return PublishAlong;
}

/** For `addDocumentAction`. */
export const publishAlong = (actions: DocumentActionComponent[]): DocumentActionComponent[] =>
  actions.map((action) => (action.type === 'publish' ? sayingSo(action) : action));
