import { html, type Html } from '../html';
import type { Site } from '../site';

export interface Picture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export interface Product {
  readonly documentId: string;
  readonly slug: string;
  readonly name: string;
  readonly headline: string;
  readonly price: number;
  readonly picture?: Picture;
  readonly specs?: readonly { readonly label: string; readonly value: string }[];
}

export const PRODUCT = 'api::product.product';

export const picture = (media: Picture | null | undefined): Html | null =>
  media ? html`<img src="${media.url}" width="${media.width}" height="${media.height}" alt="" />` : null;

export const euro = (amount: number, { language }: Site): string =>
  new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-IE', {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  }).format(amount);

export const list = (name: string, values: readonly string[]): string =>
  values.map((value, i) => `${name}[${i}]=${encodeURIComponent(value)}`).join('&');

/** Products by slug or document id, in the order asked for. Reading a list is no visit to a product. */
export async function productsBy(
  key: 'slug' | 'documentId',
  values: readonly string[],
  site: Site,
): Promise<Product[]> {
  if (values.length === 0) return [];
  const filter = list(`filters[${key}][$in]`, values);
  const rows = await site.read<Product[]>(`/products?locale=${site.language}&populate=*&${filter}`, {
    record: false,
  });
  return values.flatMap((value) => rows.find((row) => row[key] === value) ?? []);
}

/** What is in play of the journey on which most is: names that the visitor chose by themselves. */
export async function inPlay(site: Site): Promise<Product[]> {
  const known = await site.me();
  const topics = Object.values(known?.topics ?? {});
  const ids = topics
    .filter((one) => one.slug && one.stage !== 'own')
    .map((one) => one.shortlist.filter((item) => item.state === 'in-play').map((item) => item.documentId))
    .sort((one, other) => other.length - one.length)[0];
  return productsBy('documentId', (ids ?? []).slice(0, 4), site);
}
