import type { Vocabulary } from '../../../contract/vocabulary';
import { DAY, event, START, u } from '../../engine/samples';
import { HISTORY, told, type Reading } from './readers';

const { compared, dropped, elsewhere, declared, returned, told: said } = HISTORY;
const summary = async (text: string, reading?: Reading) => (await told({ summary: text }, reading)).summary;
const withTact = (change: (words: Vocabulary) => Partial<Vocabulary>) => ({ ...u, ...change(u) });

const CHOICE = 'Still {{ visitor.shortlist | join_or | default: "looking around" }}?';

describe('what a text says of its reader', () => {
  it('names what they shortlisted, in the words of the language', async () => {
    expect(await summary(CHOICE, { after: [compared] })).toBe('Still Samsung S95 or Philips 909?');
    const german = 'Noch {{ visitor.shortlist | join_or | default: "unterwegs" }}?';
    expect(await summary(german, { after: [compared], locale: 'de' })).toBe(
      'Noch Samsung S95 oder Philips 909?',
    );
    expect(await summary(german, { locale: 'de' })).toBe('Noch unterwegs?');
    const own = await summary(CHOICE, { after: [compared], locale: 'plain_english' });
    expect(own).toBe('Still Samsung S95 or Philips 909?');
  });

  it.each([
    ['what they dropped', '{{ visitor.dropped | first | default: "-" }}', [dropped], 'LG C5'],
    [
      'what they compared last',
      '{{ visitor.lastCompared | join_and | default: "-" }}',
      [compared],
      'Samsung S95 and Philips 909',
    ],
    ['the topic', '{{ visitor.topic | default: "-" }}', [compared], 'Televisions'],
    [
      'how long they were away',
      '{{ visitor.returnedAfter | default: "-" }} days',
      [compared, returned],
      '3 days',
    ],
    ['what they declared', '{{ visitor.attributes.knowledge | default: "-" }}', [declared], 'novice'],
    [
      'what they were told',
      '{% if visitor.said contains "warranty" %}As we said.{% else %}New.{% endif %}',
      [said],
      'As we said.',
    ],
    [
      'how many',
      '{% if visitor.shortlist.size > 1 %}{{ visitor.shortlist.size }} left{% else %}-{% endif %}',
      [compared],
      '2 left',
    ],
  ])('knows %s, and says something else to strangers', async (_, text, after, expected) => {
    expect(await summary(text, { after })).toBe(expected);
    expect(await summary(text)).toMatch(/^(-|- days|New\.)$/);
  });

  it('no longer counts as compared what is no longer in play', async () => {
    const text = '{{ visitor.lastCompared | join_and | default: "both" }}';
    const gone = event('drop', START + 9, { documentIds: ['s95'] });
    expect(await summary(text, { after: [compared, gone] })).toBe('both');
  });

  it('names nothing that has no name in this language', async () => {
    expect(await summary(CHOICE, { after: [compared], names: { s95: 'Samsung S95' } })).toBe(
      'Still Samsung S95?',
    );
    expect(await summary(CHOICE, { after: [compared], names: {} })).toBe('Still looking around?');
  });
});

describe('tact', () => {
  it('says nothing that was done elsewhere', async () => {
    expect(await summary(CHOICE, { after: [elsewhere] })).toBe('Still looking around?');
    expect(await summary(CHOICE, { after: [compared, elsewhere] })).toBe('Still Samsung S95 or Philips 909?');
  });

  it('does not claim here what was said by mail', async () => {
    const mail = event('touch', START, { channel: 'email', documentIds: ['guide'], arguments: ['warranty'] });
    const text = '{% if visitor.said contains "warranty" %}As we said.{% else %}New.{% endif %}';
    expect(await summary(text, { after: [mail] })).toBe('New.');
    expect(await summary(text, { after: [mail, said] })).toBe('As we said.');
  });

  const knowledge = '{{ visitor.attributes.knowledge | default: "curious" }}';
  const hint = { suggested: { attributes: { knowledge: 'expert' } } };
  const read = (n: number, more = {}) =>
    Array.from({ length: n }, (_, i) =>
      event('view', START + (i * DAY) / 20, { documentIds: [`d${i}`], ...hint, ...more }),
    );
  const spoken = withTact(({ attributes }) => ({
    attributes: attributes.map((one) => (one.key === 'knowledge' ? { ...one, tact: 'say' } : one)),
  }));

  it('keeps what it inferred to itself, unless the vocabulary lets it be said', async () => {
    expect(await summary(knowledge, { after: read(20) })).toBe('curious');
    expect(await summary(knowledge, { after: read(20), words: spoken })).toBe('expert');
  });

  it('never says what it inferred from outside the site, whatever the vocabulary allows', async () => {
    const reading = {
      after: [...read(20), event('view', START + DAY, { documentIds: ['kiosk'], ...hint, channel: 'store' })],
      words: spoken,
    };
    expect(await summary(knowledge, reading)).toBe('curious');
    const stages = withTact(({ stages }) => ({
      stages: stages.map((one) => ({ ...one, tact: 'say' as const })),
    }));
    const stage = '{{ visitor.stage | default: "here" }}';
    expect(await summary(stage, { after: [compared], words: stages })).toBe(
      'weighing alternatives against each other',
    );
    expect(await summary(stage, { after: [compared, elsewhere], words: stages })).toBe('here');
    expect(await summary(stage, { after: [compared] })).toBe('here');
  });

  it('does not say what a visitor declared where the vocabulary keeps it silent', async () => {
    const silent = withTact(({ attributes }) => ({
      attributes: attributes.map((one) => ({ ...one, tact: 'use' as const })),
    }));
    expect(await summary(knowledge, { after: [declared] })).toBe('novice');
    expect(await summary(knowledge, { after: [declared], words: silent })).toBe('curious');
  });
});

describe('what cannot be said', () => {
  it('leaves the default content’s attribute, and no raw tag, where a stored text cannot be read', async () => {
    const faults: unknown[] = [];
    expect(await told({ title: 'Yours', summary: 'Dear {{ visitor.name' }, { faults })).toEqual({
      title: 'Yours',
    });
    expect(faults).toHaveLength(1);
  });

  it('leaves it where a token has neither value nor default, or nothing is left to say', async () => {
    const faults: unknown[] = [];
    const overlay = { title: 'Dear {{ visitor.topic }}', summary: '{% if visitor.topic %}Hello.{% endif %}' };
    expect(await told(overlay, { faults })).toEqual({});
    expect(await told(overlay, { after: [compared] })).toEqual({
      title: 'Dear Televisions',
      summary: 'Hello.',
    });
    expect(faults).toEqual([]);
  });

  it('does so inside a component, where the default content has it', async () => {
    const overlay = { seo: { title: 'Kept', description: '{{ visitor.topic }}' } };
    expect(await told(overlay, { entry: { seo: { title: 'T', description: 'D' } } })).toEqual({
      seo: { title: 'Kept' },
    });
    expect(await told(overlay, { entry: { seo: null } })).toEqual({});
  });

  it('empties an attribute of a list’s item, leaves the item out where it is required, and inherits an empty list', async () => {
    const facts = [
      { label: 'One', value: '{{ visitor.topic }}' },
      { label: '{{ visitor.topic }}', value: '2' },
    ];
    expect(await told({ facts })).toEqual({ facts: [{ label: 'One', value: null }] });
    expect(await told({ facts: facts.slice(1) })).toEqual({});
    const body = [{ __component: 'body.text', text: CHOICE }];
    expect(await told({ body }, { after: [compared] })).toEqual({
      body: [{ __component: 'body.text', text: 'Still Samsung S95 or Philips 909?' }],
    });
  });

  it('takes the default, and tells the log, where names cannot be read', async () => {
    const faults: unknown[] = [];
    expect(await summary(CHOICE, { after: [compared], names: null, faults })).toBe('Still looking around?');
    expect(faults).toHaveLength(1);
  });

  it('gives an overlay without tokens back as it is', async () => {
    const overlay = { title: 'Plain }} text', facts: [{ label: 'a', value: 'b' }] };
    expect(await told(overlay, { after: [compared] })).toBe(overlay);
  });
});
