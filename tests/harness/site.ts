import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { adminBrowser, buildAdmin, type AdminBrowser } from '../panel/admin-page';
import { boot, type Booted } from './boot';
import { adminAccount } from './fill';
import { seed, seedVariants, type Seeded } from './seed';

/** A built admin may have to be made first. */
export const SITE_DEADLINE = 600_000;

/** The small magazine, its admin in a real browser, and its Super Admin at the desk. */
export interface Site {
  readonly app: Booted;
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly ids: Seeded;
  readonly browser: AdminBrowser;
  /** Of the Super Admin. */
  readonly jwt: string;
  /** A page of the admin, `to` below `/admin/`, once nothing is under way; `as` is a JWT, the Super Admin's where absent. */
  open(to: string, language?: 'en' | 'de', as?: string): Promise<Page>;
  /** Asks the server as the Super Admin, past the screens; a body is sent as JSON. */
  ask(path: string, method?: string, body?: object): Promise<Response>;
  close(): Promise<void>;
}

/** Waits until the network is quiet and nothing on the page says that it is loading. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByText('Loading content.').first().waitFor({ state: 'detached' });
}

/** Lets a booted app answer on a free port, and returns its address. */
async function listen({ http }: Booted): Promise<string> {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

/** Writes the magazine's variants, for {@link openSite}. */
export const withVariants = ({ strapi }: Booted, ids: Seeded): Promise<void> => seedVariants(strapi, ids);

/**
 * Boots the magazine in this process, with its admin served; the plugin's admin is built first where it is not. `fill`
 * writes what the suite needs besides.
 */
export async function openSite(
  binary: string,
  fill: (app: Booted, ids: Seeded) => Promise<unknown> = () => Promise.resolve(),
): Promise<Site> {
  buildAdmin();
  process.env.FIXTURE_ADMIN = 'true';
  const app = await boot();
  delete process.env.FIXTURE_ADMIN;
  const ids = await seed(app.strapi);
  await fill(app, ids);
  const { jwt } = await adminAccount(app.strapi);
  const url = await listen(app);
  const browser = await adminBrowser(binary, url);
  return {
    app,
    url,
    ids,
    browser,
    jwt,
    async open(to, language = 'en', as = jwt) {
      const page = await browser.open(as, language, '');
      await page.goto(`${url}/admin/${to}`);
      await settle(page);
      return page;
    },
    ask: (path, method = 'GET', body) =>
      fetch(`${url}${path}`, {
        method,
        headers: { Authorization: `Bearer ${jwt}`, 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }),
    async close() {
      await browser.close();
      await app.destroy();
    },
  };
}
