import type { Core } from '@strapi/strapi';
import { appOf } from './app';
import { sayWhatVaried } from './delivery/answer';
import { offerPanel } from './http/panel-permission';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const app = appOf(strapi);
  await app.open();
  await offerPanel(strapi);
  if (app.configuration.record) strapi.server.use(app.recordReading);
  strapi.server.use(sayWhatVaried(app.clock.now));
}
