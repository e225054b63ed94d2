import { adminApi } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';

/** What the content manager asks of a preview. */
interface Asked {
  readonly params: object;
  readonly query?: { readonly documentId?: string; readonly [name: string]: unknown };
}

interface Endpoint {
  query?: (asked: Asked) => unknown;
  serializeQueryArgs?: (of: { readonly queryArgs: Asked }) => unknown;
}

/** The same with what the page's address says: the open variant, or a context that was chosen. */
function withContext(asked: Asked): Asked {
  const params = new URLSearchParams(window.location.search);
  const read = (name: string) => params.get(`plugins[${PLUGIN_ID}][${name}]`) ?? undefined;
  const of = read('variantOf');
  const { documentId } = asked.query ?? {};
  const isAbout = of === undefined || documentId === undefined || of === documentId;
  const own = isAbout ? { variant: read('variant'), variantOf: of, context: read('context') } : {};
  return { ...asked, query: { ...asked.query, ...own } };
}

let done = false;

/** Makes Strapi's preview show the open variant. */
export function carryIntoPreview(): void {
  adminApi.enhanceEndpoints({
    endpoints: {
      getPreviewUrl(endpoint: Endpoint | undefined) {
        const { query } = endpoint ?? {};
        if (!endpoint || !query || done) return;
        done = true;
        endpoint.query = (asked) => query(withContext(asked));
        // Another variant has another preview, though it is asked for in the same words.
        endpoint.serializeQueryArgs = ({ queryArgs }) => withContext(queryArgs);
      },
    } as object,
  });
}
