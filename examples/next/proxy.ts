import { NextResponse, type NextRequest } from 'next/server';
import { shareableUrl } from 'strapi-plugin-context-variants/edge';

const STRAPI = process.env.NEXT_PUBLIC_STRAPI_URL ?? 'http://localhost:1337';

/** Guides are the same for all of whom the same is known. */
export async function proxy(request: NextRequest) {
  const shared = await shareableUrl(request, { url: `${STRAPI}/api`, contentType: 'api::guide.guide' });
  return NextResponse.rewrite(shared);
}

export const config = { matcher: '/guides/:slug' };
