import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { Discuss } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { useEditingMeta } from '../editing/open-variant';
import { MENU_PATH } from '../menu/add-menu';
import { useWords } from '../translations/use-words';
import { addressOf } from './in-address';

/** Leads from the edit view to "Try it", with the entry chosen, and the open variant beside the default content. */
export const TryAction: DocumentActionComponent = ({ model, meta, activeTab }) => {
  const say = useWords();
  const navigate = useNavigate();
  const editing = useEditingMeta(meta);
  if (!editing) return null;
  const { documentId, locale, open } = editing;
  return {
    label: say('try.action'),
    icon: <Discuss />,
    position: 'header',
    onClick() {
      const trial = addressOf({
        contentType: model,
        documentId,
        ...(locale !== '*' && { locale }),
        status: activeTab === 'published' ? 'published' : 'draft',
        ...(open && { first: { is: 'default' }, second: { is: 'variant', key: open.key } }),
      });
      navigate(`/${MENU_PATH}/try-it?${trial}`);
    },
  };
};
TryAction.position = 'header';
