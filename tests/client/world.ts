import type { Server } from 'node:http';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Tracker } from '../../client/src';
import { boot, type Booted } from '../harness/boot';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { BROWSER } from '../harness/visitor';
import { gateTo, listening, portOf, type Gate, type Passed } from './gate';
import { siteWith } from './site';

declare global {
  interface Window {
    contextVariants: Tracker;
  }
}

/** Without a window it calls itself a bot, and bots are nobody. Pages that go forget what they were told to be called. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  `--user-agent=${BROWSER}`,
];
const YES = { personalisation: true, measurement: true };
export const NO = { personalisation: false, measurement: false };
export const EVENTS = '/context-variants/events';
/** Longer than events are gathered before they are sent, ms. */
export const GATHERED = 1_100;

/** The app (where consent is implied), a gate before it, a site of another origin, and somebody with a browser. */
export class World {
  context!: BrowserContext;
  page!: Page;

  private constructor(
    private readonly app: Booted,
    readonly ids: Seeded,
    readonly gate: Gate,
    private readonly site: Server,
    private readonly browser: Browser,
  ) {}

  static async open(binary: string): Promise<World> {
    const app = await boot({ plugin: { consent: { mode: 'implied' } } });
    const ids = await seed(app.strapi);
    await seedVariants(app.strapi, ids);
    const gate = await gateTo(portOf(await listening(app.http)));
    const site = await siteWith(gate.url, ids.guide);
    return new World(app, ids, gate, site, await chromium.launch({ executablePath: binary, args: FLAGS }));
  }

  get home(): string {
    return `http://127.0.0.1:${portOf(this.site)}`;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.site.closeAllConnections();
    this.site.close();
    this.gate.close();
    await this.app.destroy();
  }

  /** Somebody with a browser of their own, in which time stands still until it is told to run. */
  async meet(): Promise<void> {
    this.gate.passed.length = 0;
    this.context = await this.browser.newContext();
    const now = Date.now() - 3_600_000;
    await this.context.clock.install({ time: now });
    await this.context.clock.pauseAt(now + 1_000);
    this.page = await this.context.newPage();
  }

  go = (path: string) => this.page.goto(this.home + path);
  /** Another tab of the same browser. */
  async another(path: string): Promise<Page> {
    const tab = await this.context.newPage();
    await tab.goto(this.home + path);
    return tab;
  }
  agree = () => this.page.evaluate((word) => window.contextVariants.consent(word), YES);
  refuse = () => this.page.evaluate((word) => window.contextVariants.consent(word), NO);
  track = (type: string) => this.page.evaluate((name) => window.contextVariants.track({ type: name }), type);
  token = () => this.page.evaluate(() => window.contextVariants.token);
  run = (ms: number) => this.page.clock.runFor(ms);

  /** What has passed the gate besides the script itself. */
  told = (): Passed[] => this.gate.passed.filter(({ path }) => !path.endsWith('/tracker.js'));

  /** Lets gathered events go and waits until the app has answered. */
  async sent(ms = GATHERED): Promise<Passed> {
    const arrived = this.gate.next(EVENTS);
    await this.run(ms);
    return arrived;
  }

  /** What the app keeps of a visitor: of the one in the browser where none is named. */
  async kept(visitor?: string | null): Promise<Record<string, unknown>[]> {
    const answer = await fetch(`${this.gate.url}/api/context-variants/me/export`, {
      headers: { 'X-Context-Visitor': visitor ?? (await this.token()) ?? '', 'User-Agent': BROWSER },
    });
    const lines = (await answer.text()).trim().split('\n');
    return lines.map((line) => JSON.parse(line)).filter(({ type }) => typeof type === 'string');
  }
  types = async () => (await this.kept()).map(({ type }) => type);

  hide = (hidden: boolean) =>
    this.page.evaluate((now) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: now });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
}
