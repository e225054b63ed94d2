import type { EditingMeta } from '../../../contract/editing';

/** Whether publishing what is open, the default content, would publish drafts of variants along. */
export const mayGoAlong = ({ open, publishesAlong, variants, locale }: EditingMeta): boolean =>
  !open &&
  publishesAlong &&
  variants.some(({ states }) => states[locale] === 'draft' || states[locale] === 'changed');
