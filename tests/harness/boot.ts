import fs from 'node:fs';
import type { Server } from 'node:http';
import type { Core } from '@strapi/strapi';
import { keepTables, useKeptTables } from './empty-database';
import { addLocale } from './fill';
import { APP, environment, freshDir, type AppSettings } from './settings';

/** A Strapi in this process. */
export interface Booted {
  readonly strapi: Core.Strapi;
  /** For supertest: `request(app.http).get('/api/articles')`. It does not listen by itself. */
  readonly http: Server;
  /** Where its data lie. */
  readonly dir: string;
  /** Stops it; its directory goes too unless it was handed in or `keep` is true. */
  destroy(keep?: boolean): Promise<void>;
}

/**
 * Boots the fixture app with the built plugin inside this process, on a directory of its own, with the locales en
 * (default) and de. One at a time; 3 to 10 seconds: boot once per file in `beforeAll`, `destroy()` in `afterAll`.
 *
 * ```ts
 * let app: Booted;
 * beforeAll(async () => { app = await boot({ strict: true }); });
 * afterAll(() => app.destroy());
 * ```
 */
export async function boot(settings: AppSettings = {}): Promise<Booted> {
  const dir = settings.dir ?? freshDir();
  useKeptTables(settings, dir);
  Object.assign(process.env, environment(settings, dir));
  // The modules of an app remember their last boot: Strapi writes into the routers that they export.
  jest.resetModules();
  const { createStrapi } = await import('@strapi/strapi');
  const strapi = createStrapi({ appDir: APP, distDir: APP });
  try {
    await strapi.load();
    strapi.server.mount();
    await keepTables(settings, strapi);
    await addLocale(strapi, 'de', 'German (de)');
  } catch (error) {
    await strapi.destroy().catch(() => undefined);
    throw error;
  }
  return {
    strapi,
    http: strapi.server.httpServer,
    dir,
    async destroy(keep = settings.dir !== undefined) {
      await strapi.destroy();
      if (!keep) fs.rmSync(dir, { recursive: true, force: true });
    },
  };
}
