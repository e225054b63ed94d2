import { read } from '../shared/api.js';
import { language } from '../shared/appearance.js';
import { t } from './words.js';

const POPULATE = {
  guide: 'populate=*',
  product: 'populate=*',
  homepage: 'populate[hero][populate]=*&populate[sections][populate]=*',
};

const OFFERED = [
  ['guide', 'choosing-a-television'],
  ['guide', 'oled-or-led'],
  ['guide', 'what-input-lag-means'],
  ['product', 'samsung-s95'],
  ['product', 'philips-909'],
  ['guide', 'your-first-real-camera'],
];

const bySlug = (rows) => new Map(rows.map((row) => [row.slug, row]));

/** What there is to open, and the document ids that the deeds need. Default content, asked for without a visitor. */
export async function catalogue() {
  const list = async (plural, fields) =>
    bySlug((await read(`/api/${plural}?locale=${language}&context=off&${fields}&sort=rank`)).data);
  const [products, guides, categories] = await Promise.all([
    list(
      'products',
      'fields[0]=name&fields[1]=slug&populate[picture]=true&populate[category][fields][0]=slug',
    ),
    list('guides', 'fields[0]=title&fields[1]=slug&populate[category][fields][0]=slug'),
    list('categories', 'fields[0]=name&fields[1]=slug'),
  ]);
  const pages = OFFERED.map(([kind, slug]) => {
    const { documentId, title, name, category } = (kind === 'guide' ? guides : products).get(slug);
    return {
      key: slug,
      kind,
      topic: category.slug,
      label: `${t[kind]}: ${title ?? name}`,
      path: `/api/${kind}s/${documentId}`,
    };
  });
  const home = {
    key: 'homepage',
    kind: 'homepage',
    topic: 'televisions',
    label: t.homepage,
    path: '/api/homepage',
  };
  const pictures = new Map([...products.values()].map((one) => [one.documentId, one.picture]));
  return { products, guides, categories, pictures, pages: [pages[0], home, ...pages.slice(1)] };
}

/** The one URL that both visitors open. */
export const urlOf = (page) => `${page.path}?locale=${language}&${POPULATE[page.kind]}&context=explain`;
