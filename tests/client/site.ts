import { createServer, type Server } from 'node:http';
import { listening } from './gate';

const ARTICLE = 'api::article.article';

/**
 * A static site of another origin than the app: every page has the tracker, and those below `/guide` are about the
 * guide. `/implied` takes consent for granted.
 */
export function siteWith(trackerBase: string, guide: string): Promise<Server> {
  const script = (path: string) =>
    `<script src="${trackerBase}/api/context-variants/tracker.js"${
      path.startsWith('/implied') ? ' data-consent="implied"' : ''
    }></script>`;
  const entry = `<main data-context-entry="${ARTICLE}:${guide}" style="height:3000px">${'word '.repeat(400)}</main>`;
  return listening(
    createServer((request, response) => {
      const path = request.url ?? '/';
      response.setHeader('Content-Type', 'text/html').end(
        `<!doctype html><title>Shop</title><body>${path.startsWith('/guide') ? entry : '<main>Home</main>'}
        <form action="javascript:void 0"><input type="search" name="words"><button>Find</button></form>${script(path)}`,
      );
    }),
  );
}
