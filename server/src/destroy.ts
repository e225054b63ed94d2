import type { Core } from '@strapi/strapi';
import { appOf } from './app';

export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await appOf(strapi).close();
}
