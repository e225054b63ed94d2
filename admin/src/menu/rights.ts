import { useAuth } from '@strapi/strapi/admin';
import { actionOf, RIGHTS, type Right } from '../../../contract/rights';

/** Rights as Strapi's admin compares them. */
export const permissionsOf = (rights: readonly Right[]) =>
  rights.map((right) => ({ action: actionOf(right), subject: null }));

/** Any right of the plugin's opens its menu entry. */
export const ANY_RIGHT: readonly Right[] = RIGHTS.map(({ uid }) => uid);

/** Whether the person at the desk holds one of the rights. */
export function useMay(): (rights: readonly Right[]) => boolean {
  const held = useAuth('useMay', ({ permissions }) => permissions);
  return (rights) => rights.some((right) => held.some(({ action }) => action === actionOf(right)));
}
