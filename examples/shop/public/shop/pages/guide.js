import { h, picture } from '../../shared/dom.js';
import { markdown } from '../../shared/markdown.js';
import { content } from '../visitor.js';
import { t } from '../words.js';

export async function guide({ language, slug }) {
  const [found] = await content(`/api/guides?locale=${language}&filters[slug][$eq]=${slug}&populate=*`);
  if (!found) return null;
  return {
    title: found.title,
    entry: { contentType: 'api::guide.guide', documentId: found.documentId },
    body: h(
      'article.story',
      {},
      picture(found.picture, { sizes: '900px', eager: true }),
      h(
        'p.kicker',
        {},
        h('a', { href: `#/${found.category.slug}` }, found.category.name),
        ` · ${t.minutes(found.minutes)}`,
      ),
      h('h1', {}, found.title),
      h('p.lead', {}, found.lead),
      h('.prose', {}, markdown(found.body)),
      h(
        '.call',
        {},
        h('a.cta', { href: found.action.href }, found.action.label),
        h('span.note', {}, found.action.note),
      ),
    ),
  };
}
