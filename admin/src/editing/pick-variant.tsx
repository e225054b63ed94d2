import { unstable_useDocument as useDocument, useQueryParams } from '@strapi/strapi/admin';
import { buildValidParams, type HeaderActionComponent } from '@strapi/content-manager/strapi-admin';
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { useWords } from '../translations/use-words';
import { ConflictDialog } from './conflict-dialog';
import { useEditingMeta, useOpenInUrl } from './open-variant';
import { carryRevisions, rememberRevision, sayRefusalsIn } from './revisions';
import { VariantPicker } from './variant-picker';

/** The picker in the edit view's header; not there on types without variants and for people who may not see them. */
export const PickVariant: HeaderActionComponent = ({ model, documentId, collectionType, meta }) => {
  const say = useWords();
  const inUrl = useOpenInUrl();
  const [{ query }] = useQueryParams();
  const { pathname } = useLocation();
  const editing = useEditingMeta(meta);
  const { refetch } = useDocument(
    { model, collectionType, documentId, params: buildValidParams(query) },
    { skip: !editing },
  );
  // A clone is a new entry, and begins with the default content.
  const isClone = pathname.includes('/clone/');
  const { key, of, locale, open } = inUrl;

  useEffect(carryRevisions, []);
  useEffect(() => sayRefusalsIn(say));
  useEffect(() => {
    if (editing?.open) rememberRevision(editing.documentId, locale, editing.open);
  }, [editing, locale]);
  useEffect(() => {
    if (key !== null && isClone) open(null, '', true);
    // A URL that somebody wrote by hand names the variant alone.
    else if (key !== null && editing && of !== editing.documentId) open(key, editing.documentId, true);
    // The entry is not written in this language yet: its default content comes first.
    else if (key !== null && editing && !editing.open) open(null, editing.documentId, true);
  });

  if (!editing || isClone) return null;
  return {
    label: say('picker.label'),
    _status: {
      message: (
        <>
          <VariantPicker meta={editing} inUrl={inUrl} collectionType={collectionType} contentType={model} />
          <ConflictDialog
            key={[key, locale].join(' ')}
            documentId={editing.documentId}
            variant={key}
            locale={locale}
            reload={() => void refetch()}
          />
        </>
      ),
    },
  };
};
