import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Context } from 'koa';

/** An hour as it is, a day more while a newer one is fetched. */
const CACHING = 'public, max-age=3600, stale-while-revalidate=86400';

async function built(): Promise<{ readonly text: Buffer; readonly etag: string }> {
  const text = await readFile(
    createRequire(import.meta.url).resolve('strapi-plugin-context-variants/tracker.js'),
  );
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` };
}

/** The controller of `GET /tracker.js`: the client as one script, the same for everybody, so that caches may keep it. */
export function trackerController(): { script: (ctx: Context) => Promise<void> } {
  let script: ReturnType<typeof built> | undefined;
  return {
    async script(ctx) {
      script ??= built().catch((error: unknown) => {
        script = undefined;
        throw error;
      });
      const { text, etag } = await script;
      ctx.set({ 'Cache-Control': CACHING, ETag: etag });
      ctx.type = 'text/javascript';
      ctx.status = 200;
      if (ctx.fresh) ctx.status = 304;
      else ctx.body = text;
    },
  };
}

export const trackerRoutes = [
  { method: 'GET', path: '/tracker.js', handler: 'tracker.script', config: { auth: false } },
];
