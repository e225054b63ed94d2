import Link from 'next/link';
import { forVisitor, type Entry } from './content';

interface Home {
  readonly hero: { readonly headline: string; readonly claim?: string } | null;
}
interface Guide extends Entry {
  readonly title: string;
}

export default async function HomePage() {
  const read = await forVisitor();
  const [home, guides] = await Promise.all([
    read<Home>('/homepage', { populate: { hero: true } }),
    read<readonly Guide[]>('/guides', { fields: ['title', 'slug'], sort: 'slug' }),
  ]);
  return (
    <main>
      <h1>{home.data.hero?.headline}</h1>
      <p>{home.data.hero?.claim}</p>
      <ul>
        {guides.data.map(({ documentId, slug, title }) => (
          <li key={documentId}>
            <Link href={`/guides/${slug}`} prefetch={false}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
