import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { useTable } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';
import { useMay } from '../menu/rights';
import { useWords } from '../translations/use-words';
import { CopyDialog } from './copy-dialog';
import { useSchemaOptions } from './schema-options';

/** "Copy variants": one of the selected entries gives its variants to the others, as drafts. */
export const CopyVariants: BulkActionComponent = ({ documents, model }) => {
  const say = useWords();
  const may = useMay();
  const { enabled, mainField } = useSchemaOptions(model);
  const selectRow = useTable('CopyVariants', (state) => state.selectRow);
  if (!enabled || !may(['variants.update']) || !may(['variants.read'])) return null;
  const entries = documents.map((document) => ({
    documentId: document.documentId,
    name: String(document[mainField] ?? document.documentId),
  }));
  return {
    id: `${PLUGIN_ID}.copy`,
    variant: 'tertiary',
    label: say('copy.action'),
    dialog: {
      type: 'modal',
      title: say('copy.title'),
      content: ({ onClose }) => (
        <CopyDialog
          contentType={model}
          entries={entries}
          close={() => {
            selectRow([]);
            onClose();
          }}
        />
      ),
    },
  };
};
