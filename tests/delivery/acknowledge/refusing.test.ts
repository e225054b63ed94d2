import type { Vocabulary } from '../../../contract/vocabulary';
import { faultsIn } from '../../../server/src/delivery/acknowledge/check';
import { u } from '../../engine/samples';

const faults = (text: string, words: Vocabulary = u) => faultsIn(text, 'plain', words);
const withTact = (tact: 'say' | 'use' | 'never'): Vocabulary => ({
  ...u,
  attributes: u.attributes.map((one) => (one.key === 'knowledge' ? { ...one, tact } : one)),
});

describe('a text is read when it is saved, and refused with the position where', () => {
  it.each([
    ['a token is not closed', 'Dear\n  {{ visitor.topic', 2, 3, 'not closed'],
    ['a tag is not closed', '{% if visitor.topic %}Hello', 1, 1, 'not closed'],
    ['a tag is not opened', 'Hello {% endif %}', 1, 7, '"endif" not found'],
    [
      'a filter does not exist',
      'A {{ visitor.topic | shout | default: "b" }}',
      1,
      3,
      'Undefined filter: shout. Known: default,',
    ],
    ['it loops', '{% for i in (1..9) %}x{% endfor %}', 1, 1, 'Tag "for" not found. Known: if, unless'],
    ['it includes something', '{% include "secret" %}', 1, 1, 'Tag "include" not found'],
    ['it lets markup through', '{{ visitor.topic | default: "<b>" | raw }}', 1, 1, 'Undefined filter: raw'],
    ['it asks for nothing', 'A {{ }}', 1, 6, 'Invalid value expression'],
    ['words stand without quotation marks', 'A {{ visitor.topic here }}', 1, 3, 'quotation marks'],
    ['it counts', '{{ (1..9) | join | default: "b" }}', 1, 4, 'Name a fact'],
    ['it names what is nobody’s', '{{ shop.name | default: "b" }}', 1, 4, 'no shop.name'],
    ['it names what is not known', '{{ visitor.salary | default: "b" }}', 1, 4, 'visitor.shortlist'],
    [
      'it asks a list for more than it has',
      '{{ visitor.shortlist.price | default: "b" }}',
      1,
      4,
      'no visitor.shortlist.price',
    ],
    ['it works out what to name', '{{ visitor[visitor.topic] | default: "b" }}', 1, 4, 'no visitor.?'],
    [
      'a condition names what is not known',
      'x {% if visitor.salary > 3 %}y{% endif %}',
      1,
      9,
      'no visitor.salary',
    ],
    ['a default is such a fact', '{{ visitor.topic | default: visitor.salary }}', 1, 29, 'no visitor.salary'],
  ])('where %s', (_, text, line, column, words) => {
    const [fault] = faults(text);
    expect(fault?.message).toContain(words);
    expect(fault).toMatchObject({ line, column });
  });

  it('names all faults of a text', () => {
    expect(
      faults('{{ visitor.topic }} and {{ visitor.name | default: "b" }}').map(({ column }) => column),
    ).toEqual([1, 28]);
  });
});

describe('a token that may have no value', () => {
  it.each([
    '{{ visitor.topic }}',
    '{{ visitor.topic | default: "" }}',
    '{{ visitor.topic | default: " " }}',
    '{{ visitor.topic | default: visitor.stage }}',
    '{% if visitor.said %}{{ visitor.topic }}{% endif %}',
    '{% if visitor.topic %}a{% else %}{{ visitor.topic }}{% endif %}',
    '{% unless visitor.topic %}{{ visitor.topic }}{% endunless %}',
    '{% if visitor.topic or visitor.said %}{{ visitor.topic }}{% endif %}',
    '{% if visitor.topic != "x" %}{{ visitor.topic }}{% endif %}',
    '{% if visitor.topic == nil %}{{ visitor.topic }}{% endif %}',
    '{% if visitor.shortlist %}{{ visitor.shortlist[4] }}{% endif %}',
  ])('is refused without something else to say: %s', (text) => {
    expect(faults(text).length).toBeGreaterThan(0);
  });

  it.each([
    '{{ visitor.topic | default: "televisions" }}',
    '{{ visitor.shortlist | default: "your favourites" | join_or }}',
    '{{ "words" }}',
    '{% if visitor.topic %}{{ visitor.topic }}{% endif %}',
    '{% if visitor.topic and visitor.said contains "a" %}{{ visitor.topic }} {{ visitor.said | join_and }}{% endif %}',
    '{% if visitor.topic == "x" or visitor.topic == "y" %}{{ visitor.topic }}{% endif %}',
    '{% if visitor.shortlist.size > 1 %}{{ visitor.shortlist | join: ", " }} {{ visitor.shortlist.first }}{% endif %}',
    '{% unless visitor.topic %}a{% else %}{{ visitor.topic }}{% endunless %}',
    '{% case visitor.attributes.knowledge %}{% when "novice" %}{{ visitor.attributes.knowledge }}{% else %}a{% endcase %}',
    '{% raw %}{{ visitor.topic }}{% endraw %}{% comment %}{{ nonsense }}{% endcomment %}',
  ])('may be said: %s', (text) => {
    expect(faults(text)).toEqual([]);
  });
});

describe('what is not to be said', () => {
  const text = 'As a {{ visitor.attributes.knowledge | default: "reader" }}';

  it('is refused: stages, which are inferred, and attributes that the vocabulary keeps silent', () => {
    expect(faults('{{ visitor.stage | default: "b" }}')[0]?.message).toContain('never named aloud');
    expect(faults(text)).toEqual([]);
    expect(faults(text, withTact('say'))).toEqual([]);
    expect(faults(text, withTact('use'))[0]?.message).toContain('used silently and never named aloud');
    expect(faults(text, withTact('never'))[0]?.message).toContain('not to be used at all');
  });

  it('cannot be asked for by a condition either', () => {
    const condition = '{% if visitor.attributes.knowledge == "novice" %}a{% endif %}';
    expect(faults(condition, withTact('never'))[0]).toMatchObject({ line: 1, column: 7 });
  });
});

it('a text that nobody could read through is refused, not run', () => {
  expect(faults('{{'.repeat(9000) + 'x')).toHaveLength(1);
  expect(faults('{% if visitor.topic %}'.repeat(9000))).toHaveLength(1);
});
