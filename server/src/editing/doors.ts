import { actionOf } from '../../../contract/rights';
import { copyingSet } from './copy-set';
import { creating } from './create';
import type { EditingHouse } from './house';
import { retargeting } from './retarget';

/** The edit view's own doors to variants. */
export const editingController = (house: () => EditingHouse) => ({
  create: creating(house),
  copySet: copyingSet(house),
  retarget: retargeting(house),
});

/** For people who may write variants; each door asks besides whether they may write the entry. */
const route = (method: string, path: string, action: keyof ReturnType<typeof editingController>) => ({
  method,
  path: `/entries/:contentType/:documentId/variants${path}`,
  handler: `editing.${action}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [actionOf('variants.update')] } },
    ],
  },
});

export const editingRoutes = [
  route('POST', '', 'create'),
  route('POST', '/copied', 'copySet'),
  route('PUT', '/:key/target', 'retarget'),
];
