import type { Core } from '@strapi/strapi';
import { appOf } from './app';
import { sayWhatVaried } from './delivery/answer';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const app = appOf(strapi);
  await app.open();
  if (app.configuration.record) strapi.server.use(app.recordReading);
  strapi.server.use(sayWhatVaried(app.clock.now));
}
