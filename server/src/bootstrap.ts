import type { Core } from '@strapi/strapi';
import { appOf } from './app';
import { sayWhatVaried } from './delivery/answer';
import { offerCalibration } from './http/calibration';
import { offerJargon } from './http/jargon';
import { offerExplaining } from './http/explain';
import { offerPanel } from './http/panel-permission';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const app = appOf(strapi);
  await app.open();
  await offerPanel(strapi);
  await offerExplaining(strapi);
  await offerCalibration(strapi);
  await offerJargon(strapi);
  const { record } = app.configuration;
  strapi.server.use(async (ctx, next) => {
    await next();
    sayWhatVaried(ctx, app.clock.now());
    if (record) app.recordReading(ctx);
  });
}
