import type { Core } from '@strapi/strapi';
import { appOf } from './app';
import { createAfterwards } from './delivery/afterwards';
import { offerRights } from './http/rights';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const app = appOf(strapi);
  await app.open();
  await offerRights(strapi);
  const after = createAfterwards({
    now: app.clock.now,
    faults: app.faults,
    recordReading: app.configuration.record ? app.recordReading : undefined,
  });
  // not an async function: it runs for every request of the app, and would make one promise more
  strapi.server.use((ctx, next) => next().then(() => after(ctx)));
}
