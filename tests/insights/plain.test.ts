import type { Json } from '../../contract/variant';
import {
  paragraphsOfBlocks,
  paragraphsOfRichText,
  paragraphsOfText,
} from '../../server/src/insights/readability/plain';

describe('what of a text is read', () => {
  test('markdown without its marks, a paragraph for each block', () => {
    const text =
      '## Size\n\nSit **down**, then [measure](https://example.com/a_b) it.\nTwice.\n\n- one *thing*\n- another\n\n' +
      '![A room](room.jpg)\n\n```js\nlet x = 1;\n```\n\n> Quoted &amp; kept \\*as is\\*.';
    expect(paragraphsOfRichText(text)).toEqual([
      ...['Size', 'Sit down, then measure it. Twice.', 'one thing', 'another', 'Quoted & kept *as is*.'],
    ]);
  });

  test('HTML without its tags, as rich-text editors write it', () => {
    const html =
      '<h2>Size</h2><p>Sit&nbsp;<strong>down</strong>, then <a href="/x">measure</a>.</p><!-- no --><ul><li>one</li>' +
      '<li>another</li></ul><p>4 &lt; 5<br>next</p><script>let x = "never";</script>';
    expect(paragraphsOfRichText(html)).toEqual([
      ...['Size', 'Sit down, then measure.', 'one', 'another', '4 < 5', 'next'],
    ]);
  });

  test('a comparison is no tag', () => {
    expect(paragraphsOfRichText('Take it if 3 < 4 and 5 > 4.')).toEqual(['Take it if 3 < 4 and 5 > 4.']);
  });

  test('tokens are left out, whatever they will say', () => {
    expect(
      paragraphsOfText('You liked {{ visitor.shortlist | join: " or " }}\nonce.{% if x %} {% endif %}'),
    ).toEqual(['You liked', 'once.']);
    expect(paragraphsOfRichText('Hello **{{ visitor.topic | default: "you <b>" }}** there.')).toEqual([
      'Hello there.',
    ]);
  });

  test('blocks with nested lists, links and quotes, without code and pictures', () => {
    const text = (words: string, more: object = {}) => ({ type: 'text', text: words, ...more });
    const item = (words: string) => ({ type: 'list-item', children: [text(words)] });
    const blocks: Json = [
      { type: 'heading', level: 2, children: [text('Size')] },
      {
        type: 'paragraph',
        children: [
          text('Sit '),
          text('down', { bold: true }),
          text(', '),
          { type: 'link', url: '/x', children: [text('then measure.')] },
        ],
      },
      { type: 'list', children: [item('one'), { type: 'list', children: [item('inside')] }] },
      { type: 'code', children: [text('let x = 1;')] },
      { type: 'image', image: { url: '/x.png', alternativeText: 'A room' }, children: [text('')] },
      { type: 'quote', children: [text('Said.')] },
    ];
    expect(paragraphsOfBlocks(blocks)).toEqual(['Size', 'Sit down, then measure.', 'one', 'inside', 'Said.']);
    expect(paragraphsOfBlocks('not blocks')).toEqual([]);
  });

  test('marks that never end are read as they stand, and the end of a book is not read', () => {
    expect(paragraphsOfText(`${'{{ '.repeat(20_000)}Sit down.`)[0]).toMatch(/^\{\{ \{\{ .* Sit down\.$/);
    expect(paragraphsOfRichText(`${'word '.repeat(40_000)}end`)[0]).not.toContain('end');
  });
});
