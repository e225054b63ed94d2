import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { boot } from '../harness/boot';
import { adminAccount, type AdminAccount } from '../harness/fill';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { spawn, type Spawned } from '../harness/spawn';
import { adminBrowser, buildAdmin, login, type AdminBrowser } from '../panel/admin-page';

/** A built admin may have to be made first. */
export const SITE_DEADLINE = 400_000;

/** A small magazine with variants, its admin in a real browser, and its Super Admin at the desk. */
export interface Site {
  readonly app: Spawned;
  readonly ids: Seeded;
  readonly browser: AdminBrowser;
  /** Of the Super Admin. */
  readonly jwt: string;
  /** A page of the admin, `to` below `/admin/`, once nothing is under way. */
  open(to: string, language?: 'en' | 'de'): Promise<Page>;
  close(): Promise<void>;
}

/** Waits until the network is quiet and nothing on the page says that it is loading. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByText('Loading content.').first().waitFor({ state: 'detached' });
}

/** Starts a site; the plugin's admin is built first where it is not. */
export async function openSite(binary: string): Promise<Site> {
  buildAdmin();
  const filled = await boot();
  const ids = await seed(filled.strapi);
  await seedVariants(filled.strapi, ids);
  const account: AdminAccount = await adminAccount(filled.strapi);
  await filled.destroy(true);
  process.env.FIXTURE_ADMIN = 'true';
  const app = await spawn({ dir: filled.dir });
  const browser = await adminBrowser(binary, app.url);
  const jwt = await login(app.url, account.email, account.password);
  return {
    app,
    ids,
    browser,
    jwt,
    async open(to, language = 'en') {
      const page = await browser.open(jwt, language, '');
      await page.goto(`${app.url}/admin/${to}`);
      await settle(page);
      return page;
    },
    async close() {
      delete process.env.FIXTURE_ADMIN;
      await browser.close();
      await app.stop();
      fs.rmSync(app.dir, { recursive: true });
    },
  };
}
