import { headers } from 'next/headers';
import { contentReader, visitorHeaders } from 'strapi-plugin-context-variants/client';

export const STRAPI = process.env.NEXT_PUBLIC_STRAPI_URL ?? 'http://localhost:1337';
const url = `${STRAPI}/api`;

/** Reads content on behalf of whoever asks for the page. */
export async function forVisitor() {
  const request = await headers();
  return contentReader({ url, headers: visitorHeaders({ request }), init: { cache: 'no-store' } });
}

/** Reads content that is the same for everybody who asks with the same context; Next.js holds it for a minute. */
export const forEverybody = contentReader({
  url,
  init: { next: { revalidate: 60 } } as RequestInit,
});

export interface Entry {
  readonly documentId: string;
  readonly slug: string;
}
