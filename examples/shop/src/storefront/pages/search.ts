import { filled, wordsOf, type Page } from '../frame';
import { html } from '../html';
import type { Site } from '../site';
import { euro, picture, type Product } from './pieces';

const SMALL = new Set(
  'a an and der die das for für in is ist oder or the und vs what was wie with mit'.split(' '),
);
const FIELDS = ['name', 'headline', 'summary'];

const wordsIn = (query: string): string[] =>
  query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !SMALL.has(word))
    .slice(0, 8);

async function find(asked: string, site: Site): Promise<Product[]> {
  const pairs = wordsIn(asked).flatMap((word) => FIELDS.map((field) => [field, word] as const));
  if (pairs.length === 0) return [];
  const filters = pairs.map(
    ([field, word], i) => `filters[$or][${i}][${field}][$containsi]=${encodeURIComponent(word)}`,
  );
  return site.read<Product[]>(`/products?locale=${site.language}&populate=picture&${filters.join('&')}`, {
    record: false,
  });
}

/** `/search?q=`: what was asked is told to the history; the list can be ticked and compared. */
export async function search(site: Site): Promise<Page> {
  const t = wordsOf(site);
  const asked = String(site.ctx.query['q'] ?? '').trim();
  if (asked) await site.tell({ type: 'search', query: asked.slice(0, 200) });
  const found = await find(asked, site);
  return {
    title: asked || t.search,
    body: html`<section class="head">
        <h1>${asked ? filled(t.found, { n: found.length, q: asked }) : t.searchFor}</h1>
      </section>
      <form action="/compare">
        <div class="grid">
          ${found.map(
            (one) =>
              html`<article class="card">
                <span class="cover">${picture(one.picture)}</span>
                <h3>${one.name}</h3>
                <p>${one.headline}</p>
                <label class="low"
                  ><b>${euro(one.price, site)}</b>
                  <span><input type="checkbox" name="with" value="${one.slug}" /> ${t.compare}</span></label
                >
              </article>`,
          )}
        </div>
        ${found.length > 1 && html`<div class="call"><button class="cta">${t.compareThese}</button></div>`}
      </form>`,
  };
}
