import { component, zone } from './components';
import type { Encode } from './encoding';
import { references } from './references';
import { SCALARS } from './scalars';

/** How each of Strapi's attribute types is stored; a type that is not here cannot vary. */
export const ENCODERS: Readonly<Record<string, Encode>> = {
  ...SCALARS,
  media: references,
  relation: references,
  component,
  dynamiczone: zone,
};
