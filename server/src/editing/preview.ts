import type { Context } from 'koa';
import { KEY } from '../../../contract/text';
import type { EditingHouse } from './house';
import { documentIdOf } from './open';
import { scopeFor } from './scope';

interface Answer {
  readonly data?: { readonly url?: string };
}

type Controller = Record<string, (ctx: Context, next?: unknown) => Promise<Answer | undefined>>;

/** Longest context that is handed on, characters. */
const LONGEST = 2048;

/** The context that a preview is asked for with: one that was chosen, or that of the open variant. */
async function chosenContext(house: EditingHouse, ctx: Context): Promise<string | null> {
  const { contentType } = ctx['params'] as { contentType: string };
  if (!house.models.get(contentType)?.enabled) return null;
  const { searchParams } = new URL(ctx.originalUrl, 'http://host.invalid');
  const context = searchParams.get('context');
  if (context !== null && context !== '') return context.length > LONGEST ? null : context;
  const documentId = searchParams.get('documentId') ?? (await documentIdOf(house, ctx, contentType));
  const scope = scopeFor(ctx, documentId);
  return scope && KEY.test(scope.key) ? `variant:${scope.key}` : null;
}

/** The address of a preview with the context in it; as it was where its maker put one there already. */
export function withContext(url: string, context: string): string {
  const [address = '', ...anchor] = url.split('#');
  if (/[?&]context=/.test(address)) return url;
  const joined = `${address}${address.includes('?') ? '&' : '?'}context=${encodeURIComponent(context)}`;
  return [joined, ...anchor].join('#');
}

/** The content manager's preview, with the context of its reader in the address of the front end. */
export const editPreview = (house: EditingHouse, original: Controller): Controller => ({
  ...original,
  async getPreviewUrl(ctx, next) {
    const context = await chosenContext(house, ctx);
    // For the site's own handler, which may want to put it elsewhere.
    if (context !== null) ctx.state['contextVariants'] = { context };
    const answer = await original['getPreviewUrl']?.(ctx, next);
    const url = answer?.data?.url;
    if (context === null || !url) return answer;
    return { ...answer, data: { ...answer.data, url: withContext(url, context) } };
  },
});
