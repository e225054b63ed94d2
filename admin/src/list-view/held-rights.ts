import type { StrapiApp } from '@strapi/strapi/admin';
import { actionOf } from '../../../contract/rights';

type Middleware = Exclude<Parameters<StrapiApp['addRBACMiddleware']>[0], readonly unknown[]>;

let seesVariants = false;

/**
 * Remembers whether the person at the desk may see who gets what. Strapi judges rights before it shows the list view,
 * whose columns are made where no hook of React may ask.
 */
export const rememberRights: Middleware = (context) => (next) => (permissions) => {
  seesVariants = context.permissions.some(({ action }) => action === actionOf('variants.read'));
  return next(permissions);
};

/** Whether it is worth while to show them a column about it. */
export const maySeeVariants = (): boolean => seesVariants;
