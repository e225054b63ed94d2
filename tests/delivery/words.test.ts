import { lengthOf } from '../../server/src/delivery/words';
import { fixtureModels } from '../variants/fixture-models';

const models = fixtureModels();
const ARTICLE = 'api::article.article';
const words = (n: number): string => Array.from({ length: n }, (_, i) => `word${i}`).join(' ');
const length = (entry: object): number | undefined => lengthOf(entry, ARTICLE, models);

describe('the length of what was read', () => {
  it('counts the words of texts, rich texts and blocks, in components and zones too', () => {
    const entry = {
      documentId: words(9),
      title: 'A fine television',
      content: `## ${words(40)}\n\n- **${words(10)}** – it is\n`,
      story: [
        { type: 'paragraph', children: [{ type: 'text', text: words(5) }] },
        { type: 'list', children: [{ type: 'list-item', children: [{ type: 'text', text: words(6) }] }] },
      ],
      facts: [
        { label: 'Price', value: '800 euros' },
        { label: 'Size', value: null },
      ],
      body: [
        { __component: 'body.text', text: words(20) },
        { __component: 'body.gone', text: words(500) },
      ],
    };
    expect(length(entry)).toBe(3 + 52 + 11 + 4 + 20);
  });

  it('leaves out what is no reading: settings, files, and entries it refers to', () => {
    const related = [{ title: words(100), content: words(1000) }];
    const cover = { alternativeText: words(100), caption: words(100) };
    const extra = { note: words(100) };
    const more = { related, cover, extra, slug: words(100), localizations: related };
    expect(length({ content: words(60), ...more })).toBe(60);
  });

  it('is not known from a heading or a teaser', () => {
    expect(length({ title: words(12) })).toBeUndefined();
    expect(length({ content: words(49) })).toBeUndefined();
    expect(length({ content: words(50) })).toBe(50);
    expect(lengthOf({ content: words(50) }, 'api::gone.gone', models)).toBeUndefined();
  });
});
