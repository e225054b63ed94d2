import path from 'node:path';
import type { StoredEvent } from '../../contract/event';
import { createSqliteStore } from '../../server/src/history/sqlite';
import type { Booted } from '../harness/boot';
import type { Seeded } from '../harness/seed';
import { aConsent, anEvent, hashOf } from '../history/samples';

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60_000;
const ARTICLE = 'api::article.article';
const VISITORS = 480;

/** A month ago came so many that can be learnt from: most of those who read the help page bought, few of the others. */
export async function rememberVisitors({ dir }: Booted, { about, guide }: Seeded): Promise<void> {
  const now = Date.now();
  const store = createSqliteStore({
    filename: path.join(dir, 'context-variants-history.db'),
    now: () => now,
  });
  await store.open();
  const all: StoredEvent[] = [];
  for (let i = 0; i < VISITORS; i += 1) {
    const visitor = hashOf(`earlier ${i}`);
    await store.putConsent(visitor, aConsent({ personalisation: true, measurement: true }));
    const help = i % 2 === 0;
    const read = help
      ? { contentType: 'api::page.page', documentIds: [about] }
      : { contentType: ARTICLE, documentIds: [guide] };
    const buys = help ? i % 10 < 7 : i % 10 === 1;
    const did = (n: number, event: Partial<StoredEvent>) =>
      all.push(
        anEvent(`e${n}`, {
          visitor,
          at: now - 30 * DAY + n * MINUTE,
          personalisation: true,
          measurement: true,
          documentIds: [],
          ...event,
        }),
      );
    did(0, { type: 'view', ...read });
    did(1, { type: 'dwell', seconds: 30, ...read });
    if (buys) did(2, { type: 'purchase' });
  }
  await store.append(all);
  await store.close();
}

interface Variants {
  save(input: object): Promise<unknown>;
  publish(input: object): Promise<unknown>;
}

/** Eight articles, each with a text for experts, who speak of zibbling and the others do not. */
export async function writeForExperts({ strapi }: Booted): Promise<void> {
  const variants: Variants = strapi.plugin('context-variants').service('variants');
  for (let n = 0; n < 8; n += 1) {
    const data = {
      title: `Article ${n}`,
      slug: `article-${n}`,
      content: `The picture number ${n} is good and not too bright for most of the rooms.`,
    };
    const { documentId } = await strapi
      .documents(ARTICLE)
      .create({ data: data as never, locale: 'en', status: 'published' });
    const variant = { contentType: ARTICLE, documentId, key: 'experts', locale: 'en' };
    await variants.save({
      ...variant,
      name: 'Experts',
      target: { attributes: { knowledge: 'expert' } },
      overlay: { content: 'The zibbling of the quarn panel is good, blooming is not.' },
    });
    await variants.publish(variant);
  }
}
