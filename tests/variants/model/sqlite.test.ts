import { boot } from '../../harness/boot';
import { runSequences } from './sequences';

const SEQUENCES = Number(process.env.SEQUENCES ?? 1000);

test(`${SEQUENCES} random sequences on SQLite leave and serve what a plain model says`, async () => {
  const app = await boot();
  // Nothing here tries what a power cut does: need not wait for the disk.
  await app.strapi.db.connection.raw('PRAGMA synchronous = OFF');
  await app.strapi.db.connection.raw('PRAGMA journal_mode = MEMORY');
  await runSequences(app, SEQUENCES, 3);
  await app.destroy();
}, 1_500_000);
