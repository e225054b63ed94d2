import { boot, type Booted } from '../harness/boot';
import { seed, seedVariants, type Seeded } from '../harness/seed';
import { deskWith, type Desk } from '../identity/desk';
import { briefings } from './briefing';
import { persons } from './persons';
import { sharing } from './sharing';
import { touches } from './touches';

/** A site with variants, and a server of its that holds an API token. */
export interface Site {
  readonly app: Booted;
  readonly ids: Seeded;
  readonly desk: Desk;
}

let site: Site;

beforeAll(async () => {
  const app = await boot();
  const ids = await seed(app.strapi);
  await seedVariants(app.strapi, ids);
  site = { app, ids, desk: deskWith(app, ids.token) };
});
afterAll(() => site.app.destroy());

sharing(() => site);
briefings(() => site);
persons(() => site);
touches(() => site);
