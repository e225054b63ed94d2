import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { StoredEvent } from '../../../contract/event';
import type { Json } from '../../../contract/variant';
import { faultsIn } from '../../../server/src/delivery/acknowledge/check';
import { u } from '../../engine/samples';
import { HISTORY, NAMES, told } from './readers';
import { blocks, markdown, sentences, type Block } from './sentences';

const RUNS = { numRuns: 400, seed: 5 };
/** Stages may be said too, so that there is more to be unknown. */
const words = { ...u, stages: u.stages.map((one) => ({ ...one, tact: 'say' as const })) };
/** Any mix of what a reader may have done, none at all included. */
const histories = fc
  .subarray(Object.keys(HISTORY) as (keyof typeof HISTORY)[])
  .map((kinds): StoredEvent[] => kinds.map((kind) => HISTORY[kind]));
const languages = fc.constantFrom('en' as const, 'de' as const);
/** Names with everything in them that markdown or HTML would read as markup. */
const nasty = fc
  .tuple(
    fc.constantFrom(
      '',
      '*',
      '# ',
      '- ',
      '1. ',
      '> ',
      '| ',
      '<b>',
      '[x](y)',
      '`',
      '=== ',
      '+ ',
      'https://a.de/',
    ),
    fc.constantFrom(
      'Sam',
      'Ä',
      '日本',
      'a_b_c',
      '&amp;',
      '\\',
      'x<!--',
      'www.a.de',
      'me@a.de',
      '50 % "off"',
      '🙂',
    ),
    fc.constantFrom('', '*', '_', '~~', '`', '!', '|', '</p>', '](z)', ' --', '<', '\\', '$'),
  )
  .map(([a, b, c]) => `${a}${b}${c}`.trim());
const names = fc.record({ s95: nasty, p909: nasty, c5: nasty });
const topics = nasty;

/** What a text must never show. */
function expectWhole(text: string): void {
  expect(text).not.toMatch(/\{\{|\}\}|\{%|%\}|\0|undefined|null|NaN|\[object|Kiosk/);
  expect(text.trim()).not.toBe('');
}

const given = <T>(value: fc.Arbitrary<T>, language: 'en' | 'de') =>
  fc.record({ language: fc.constant(language), value, history: histories, names, topicName: topics });
const cases = <T>(of: (language: 'en' | 'de') => fc.Arbitrary<T>) =>
  languages.chain((language) => given(of(language), language));

describe('whatever is missing of a reader', () => {
  it('a text has no hole, no raw tag, no doubled space and no space before a stop', async () => {
    let spoken = 0;
    await fc.assert(
      fc.asyncProperty(cases(sentences), async ({ language, value, history, names, topicName }) => {
        expect(faultsIn(value, 'plain', words)).toEqual([]);
        const faults: unknown[] = [];
        const reading = { after: history, names, topicName, words, locale: language, faults };
        const { title } = await told({ title: value }, reading);
        expect(faults).toEqual([]);
        if (title === undefined) return;
        spoken += 1;
        expectWhole(String(title));
        const tame = await told({ title: value }, { ...reading, names: NAMES, topicName: 'Televisions' });
        expect(tame['title']).not.toMatch(/ {2}| [.,;:!?)“]|^ | $/);
      }),
      RUNS,
    );
    expect(spoken).toBeGreaterThan(RUNS.numRuns * 0.8);
  });

  it('markdown reads the same with any names in it, as the text they are, and no mark stands around nothing', async () => {
    const reader = new MarkdownIt({ html: true, linkify: true });
    const inHtml = reader.utils.escapeHtml;
    const tame = { s95: 'Qsamsung', p909: 'Qphilips', c5: 'Qlgcfive' };
    let spoken = 0;
    await fc.assert(
      fc.asyncProperty(cases(markdown), async ({ language, value, history, names, topicName }) => {
        expect(faultsIn(value, 'markdown', words)).toEqual([]);
        const reading = { after: history, words, locale: language };
        const { content } = await told({ content: value }, { ...reading, names, topicName });
        const plain = await told({ content: value }, { ...reading, names: tame, topicName: 'Qtopic' });
        if (content === undefined) return;
        spoken += 1;
        expectWhole(String(content).replaceAll(/&#\d+;|&\w+;/g, ''));
        const expected = reader.render(String(plain['content']));
        expect(expected).not.toMatch(/\*\*|~~|\[\]|<(li|p|em|strong|s|a|h2|blockquote)( [^>]*)?>\s*<\//);
        const named = {
          ...Object.fromEntries(Object.entries(tame).map(([id, one]) => [one, names[id as 's95']])),
          Qtopic: topicName,
        };
        const html = expected.replaceAll(/Q[a-z]+/g, (one) => inHtml(named[one as 'Qtopic']));
        expect(unreferenced(reader.render(String(content)))).toBe(unreferenced(html));
      }),
      RUNS,
    );
    expect(spoken).toBeGreaterThan(RUNS.numRuns * 0.8);
  });

  it('blocks keep their shape: only texts change, and nothing empty is left', async () => {
    await fc.assert(
      fc.asyncProperty(cases(blocks), async ({ language, value, history, names, topicName }) => {
        const { story } = await told(
          { story: value as unknown as Json },
          { after: history, names, topicName, words, locale: language },
        );
        if (story === undefined) return;
        const left = story as unknown as readonly Block[];
        expect(left.length).toBeGreaterThan(0);
        for (const block of left) {
          expectWhole(textOf(block));
          expect(value.some((one) => one.type === block.type)).toBe(true);
          for (const item of block.type === 'list' ? block.children : []) expectWhole(textOf(item as Block));
        }
        const shapes = value.map(shapeOf);
        for (const one of left.map(shapeOf)) expect(shapes.some((shape) => isWithin(one, shape))).toBe(true);
      }),
      RUNS,
    );
  });
});

/** Raw HTML keeps character references as they are written. */
const unreferenced = (html: string): string =>
  html
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

type Node = Block['children'][number];
const textOf = (node: Node): string => ('children' in node ? node.children.map(textOf).join('') : node.text);

type Shape = { readonly own: string; readonly children: readonly Shape[] };
function shapeOf(node: Node): Shape {
  const { children = [], text: _, ...own } = node as Partial<Block> & { text?: string };
  return { own: JSON.stringify(own), children: children.map(shapeOf) };
}
/** Whether one shape is the other with some of its parts left out. */
function isWithin(part: Shape, whole: Shape): boolean {
  if (part.own !== whole.own) return false;
  const rest = [...whole.children];
  return part.children.every((child) => {
    const at = rest.findIndex((one) => isWithin(child, one));
    if (at >= 0) rest.splice(0, at + 1);
    return at >= 0;
  });
}
