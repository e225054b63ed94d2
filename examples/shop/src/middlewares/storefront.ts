import type { Core } from '@strapi/strapi';
import { storefront } from '../storefront/storefront';

export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => storefront(strapi);
