import type { Core } from '@strapi/strapi';
import { appOf } from './app';
import { createAfterwards } from './delivery/afterwards';
import { offerCalibration } from './http/calibration';
import { offerJargon } from './http/jargon';
import { offerExplaining } from './http/explain';
import { offerPanel } from './http/panel-permission';
import { offerSettings } from './http/settings-permission';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const app = appOf(strapi);
  await app.open();
  await offerPanel(strapi);
  await offerExplaining(strapi);
  await offerCalibration(strapi);
  await offerJargon(strapi);
  await offerSettings(strapi);
  const after = createAfterwards({
    now: app.clock.now,
    faults: app.faults,
    recordReading: app.configuration.record ? app.recordReading : undefined,
  });
  // not an async function: it runs for every request of the app, and would make one promise more
  strapi.server.use((ctx, next) => next().then(() => after(ctx)));
}
