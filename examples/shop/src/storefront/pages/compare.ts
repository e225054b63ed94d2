import { wordsOf, type Page } from '../frame';
import { html, type Html } from '../html';
import type { Site } from '../site';
import { euro, inPlay, picture, PRODUCT, productsBy, type Product } from './pieces';

/** Rows that differ: label and one value a product. */
function rowsOf(products: readonly Product[], site: Site): [string, string[]][] {
  const labels = [...new Set(products.flatMap(({ specs }) => specs?.map(({ label }) => label) ?? []))];
  const rows = labels.map((label): [string, string[]] => [
    label,
    products.map(({ specs }) => specs?.find((spec) => spec.label === label)?.value ?? '–'),
  ]);
  const price: [string, string[]] = [wordsOf(site).price, products.map((one) => euro(one.price, site))];
  return [price, ...rows].filter(([, values]) => new Set(values).size > 1);
}

const table = (products: readonly Product[], site: Site): Html =>
  html`<div class="scroll">
    <table class="side">
      <thead>
        <tr>
          <td></td>
          ${products.map(
            (one) =>
              html`<th scope="col">
                ${picture(one.picture)} ${one.name}
                <p>${one.headline}</p>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rowsOf(products, site).map(
          ([label, values]) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${values.map((value) => html`<td>${value}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** `/compare?with=SLUG&with=SLUG`, or what is in play of whoever asks, wherever they are. */
export async function compare(site: Site): Promise<Page> {
  const t = wordsOf(site);
  const ticked = [site.ctx.query['with'] ?? []].flat().map(String);
  const chosen = ticked.length > 0;
  if (chosen) {
    const ids = (await productsBy('slug', ticked, site)).map(({ documentId }) => documentId);
    if (ids.length > 1) await site.tell({ type: 'compare', contentType: PRODUCT, documentIds: ids });
  }
  // Read after it was told: the words beside the table already speak to somebody who compares.
  const products = chosen ? await productsBy('slug', ticked, site) : await inPlay(site);
  return {
    title: t.sideBySide,
    body: html`<section class="head">
        <h1>${t.sideBySide}</h1>
        ${products.length < 2 && html`<p class="lead">${t.compareEmpty}</p>`}
      </section>
      ${products.length > 1 && table(products, site)}`,
  };
}
