import markdownIt from 'markdown-it';
import type { Page } from '../frame';
import { Html, html } from '../html';
import type { Site } from '../site';
import { picture, type Picture } from './pieces';

interface Guide {
  readonly documentId: string;
  readonly title: string;
  readonly lead: string;
  readonly body: string | null;
  readonly picture: Picture;
  readonly category: { readonly name: string };
}

const markdown = markdownIt();

/** `/guide/SLUG`: that it was opened is noted by Strapi itself, how long it was read by the tracker. */
export async function guide(site: Site, slug: string): Promise<Page | null> {
  const filter = `filters[slug][$eq]=${encodeURIComponent(slug)}`;
  const [found] = await site.read<Guide[]>(`/guides?locale=${site.language}&${filter}&populate=*`);
  if (!found) return null;
  return {
    title: found.title,
    entry: `api::guide.guide:${found.documentId}`,
    body: html`<article class="story">
      ${picture(found.picture)}
      <p class="kicker">${found.category.name}</p>
      <h1>${found.title}</h1>
      <p class="lead">${found.lead}</p>
      <div class="prose">${new Html(markdown.render(found.body ?? ''))}</div>
    </article>`,
  };
}
