import type { Core } from '@strapi/strapi';
import { seed } from './seed/seed';
import { keyOfTheShop } from './storefront/key';

export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await seed(strapi);
    await keyOfTheShop(strapi);
  },
};
