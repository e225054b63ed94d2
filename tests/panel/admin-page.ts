import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { watch } from './at-rest';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How many times slower pages are to compute than they would: finds what breaks on a slow machine. */
const SLOWER = Number(process.env.SLOW_BROWSER ?? 1);

/** What the community edition's own screens complain of, and that the fixture app has no icon. */
const KNOWN = [
  /\/admin\/ai-feature-config/,
  /\/favicon\.ico$/,
  /\/i18n\/ai-localization-jobs\//,
  /\/content-manager\/preview\/url\//,
];

/** Makes sure that the fixture app has a built admin to serve; 1 to 2 minutes where there is none. */
export function buildAdmin(): void {
  execFileSync(process.execPath, [path.join(__dirname, 'build-admin.mjs')], { stdio: 'pipe' });
}

/** The admin of a running app, in a real browser. */
export interface AdminBrowser {
  /** A page of somebody who is logged in and reads the admin in that language. */
  open(jwt: string, language: 'en' | 'de', to: string): Promise<Page>;
  /** What its pages complained of, beyond what Strapi's own screens do. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Logs in over the admin's own route and returns the JWT. */
export async function login(url: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  return (await answer.json()).data.token;
}

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const from = message.location().url;
    if (message.type() === 'error' && !KNOWN.some((known) => known.test(from)))
      complaints.push(`${message.text()} ${from}`);
  });
}

/** Starts Chromium for the app at `url`. */
export async function adminBrowser(binary: string, url: string): Promise<AdminBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: binary, args: FLAGS });
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  return {
    complaints,
    async open(jwt, language, to) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 1400 } });
      contexts.push(context);
      await context.addCookies([{ name: 'jwtToken', value: jwt, url: `${url}/admin` }]);
      await context.addInitScript((spoken) => {
        localStorage.setItem('isLoggedIn', 'true');
        localStorage.setItem('STRAPI_GUIDED_TOUR', '{"enabled":false}');
        localStorage.setItem('strapi-admin-language', spoken);
      }, language);
      const page = await context.newPage();
      listen(page, complaints);
      watch(page);
      if (SLOWER > 1)
        await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      await page.goto(`${url}/admin/content-manager/${to}`);
      return page;
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
    },
  };
}
