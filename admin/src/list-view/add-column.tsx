import { PLUGIN_ID } from '../plugin-id';
import { en } from '../translations/en';
import { maySeeVariants } from './held-rights';
import { VariantsCell } from './variants-cell';

interface Row {
  readonly documentId: string;
}

interface Column {
  readonly attribute: { readonly type: string };
  readonly name: string;
  readonly label: string | { readonly id: string; readonly defaultMessage: string };
  readonly searchable: boolean;
  readonly sortable: boolean;
  readonly cellFormatter?: (row: Row, header: unknown, about: { model: string }) => JSX.Element;
}

interface ListView {
  readonly displayedHeaders: readonly Column[];
  readonly layout: { readonly options?: object };
}

const COLUMN: Column = {
  attribute: { type: 'string' },
  name: PLUGIN_ID,
  label: { id: `${PLUGIN_ID}.list.column`, defaultMessage: en['list.column'] },
  searchable: false,
  sortable: false,
  cellFormatter: ({ documentId }, _header, { model }) => (
    <VariantsCell contentType={model} documentId={documentId} />
  ),
};

/** i18n's column of languages, which is wide: what comes after it is out of sight on most screens. */
const LANGUAGES = 'locales';

/** A column with the variants of each entry. For the hook `Admin/CM/pages/ListView/inject-column-in-table`. */
export function addVariantsColumn(list: ListView): ListView {
  const { [PLUGIN_ID]: options } = (list.layout.options ?? {}) as { [PLUGIN_ID]?: { enabled?: unknown } };
  if (options?.enabled !== true || !maySeeVariants()) return list;
  const { displayedHeaders } = list;
  const languages = displayedHeaders.findIndex(({ name }) => name === LANGUAGES);
  const at = languages < 0 ? displayedHeaders.length : languages;
  return {
    ...list,
    displayedHeaders: [...displayedHeaders.slice(0, at), COLUMN, ...displayedHeaders.slice(at)],
  };
}
