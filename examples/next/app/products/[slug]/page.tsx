import { notFound } from 'next/navigation';
import { forVisitor, type Entry } from '../../content';

interface Product extends Entry {
  readonly name: string;
  readonly headline: string;
  readonly summary: string | null;
}

export default async function ProductPage({ params }: { readonly params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const read = await forVisitor();
  const { data } = await read<readonly Product[]>('/products', { filters: { slug: { $eq: slug } } });
  const product = data[0];
  if (!product) notFound();
  return (
    <main data-context-entry={`api::product.product:${product.documentId}`}>
      <p>{product.name}</p>
      <h1>{product.headline}</h1>
      <p>{product.summary}</p>
    </main>
  );
}
