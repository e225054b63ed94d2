import { unstable_useDocumentLayout } from '@strapi/content-manager/strapi-admin';
import { PLUGIN_ID } from '../plugin-id';

/** Whether entries of a type have variants, and which attribute names them in lists. */
export function useSchemaOptions(model: string): { readonly enabled: boolean; readonly mainField: string } {
  const { list } = unstable_useDocumentLayout(model);
  const { [PLUGIN_ID]: options } = (list.options ?? {}) as { [PLUGIN_ID]?: { enabled?: unknown } };
  return { enabled: options?.enabled === true, mainField: String(list.settings.mainField ?? 'documentId') };
}
