import { useAuth } from '@strapi/strapi/admin';
import { useSchemasQuery, type Schema } from '../api/trying';
import { PLUGIN_ID } from '../plugin-id';

const READ = 'plugin::content-manager.explorer.read';
const NONE: readonly Schema[] = [];

/** Types whose entries may have variants, among those that the person may read. */
export function useTypesWithVariants() {
  const held = useAuth('TypesWithVariants', ({ permissions }) => permissions);
  const { data: schemas, isLoading, isError } = useSchemasQuery();
  const types = (schemas?.contentTypes ?? NONE).filter(
    ({ uid, pluginOptions }) =>
      pluginOptions?.[PLUGIN_ID]?.enabled === true &&
      held.some(({ action, subject }) => action === READ && subject === uid),
  );
  return { schemas, types, isLoading, isError };
}
