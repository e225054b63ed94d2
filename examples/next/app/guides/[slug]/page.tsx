import { notFound } from 'next/navigation';
import { forEverybody, type Entry } from '../../content';

interface Guide extends Entry {
  readonly title: string;
  readonly lead: string | null;
}
interface Asked {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<{ context?: string }>;
}

/** `proxy.ts` has put the visitor's context into the address: all of the same context share what is fetched. */
export default async function GuidePage({ params, searchParams }: Asked) {
  const [{ slug }, { context = 'off' }] = await Promise.all([params, searchParams]);
  const { data } = await forEverybody<readonly Guide[]>('/guides', {
    filters: { slug: { $eq: slug } },
    context,
  });
  const guide = data[0];
  if (!guide) notFound();
  return (
    <main data-context-entry={`api::guide.guide:${guide.documentId}`}>
      <h1>{guide.title}</h1>
      <p>{guide.lead}</p>
    </main>
  );
}
