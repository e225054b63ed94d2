import fc from 'fast-check';

type Language = 'en' | 'de';

/** What an author may write where something may be unknown, with what stands there instead. */
const TOKENS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    '{{ visitor.shortlist | join_or | default: "your favourites" }}',
    '{{ visitor.shortlist | slice: 0, 2 | join: ", " | default: "your favourites" }}',
    '{{ visitor.lastCompared | join_and | default: "both" }}',
    '{{ visitor.dropped | first | default: "the other one" }}',
    '{{ visitor.topic | default: "this" }}',
    '{{ visitor.attributes.knowledge | default: "curious" }}',
    '{{ visitor.returnedAfter | default: "some" }}',
    '{{ visitor.stage | default: "looking" }}',
    '{% if visitor.topic %}{{ visitor.topic }}{% else %}everything{% endif %}',
  ],
  de: [
    '{{ visitor.shortlist | join_or | default: "Ihre Lieblinge" }}',
    '{{visitor.lastCompared|join_and|default:"beide"}}',
    '{{- visitor.dropped | last | default: "das andere" -}}',
    '{{ visitor.topic | default: "dieses" }}',
    '{{ visitor.attributes.knowledge | default: "neugierig" }}',
    '{{ visitor.returnedAfter | default: "einigen" }}',
    '{% unless visitor.said %}Neues{% else %}{{ visitor.said | join_and }}{% endunless %}',
  ],
};
const FRAMES: Readonly<Record<Language, readonly ((token: string) => string)[]>> = {
  en: [
    (token) => `Still thinking of ${token}?`,
    (token) => `${token}, side by side.`,
    (token) => `You asked for ${token}; here it is.`,
    (token) => `Come and see (${token}).`,
  ],
  de: [
    (token) => `Noch bei ${token}?`,
    (token) => `„${token}“ im Vergleich.`,
    (token) => `Für Sie: ${token}.`,
  ],
};
const PLAIN: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sit down, then measure.', 'It takes a minute.'],
  de: ['Erst sitzen, dann messen.', 'Das dauert eine Minute.'],
};
const ASKED = [
  'shortlist',
  'lastCompared',
  'dropped',
  'topic',
  'said',
  'returnedAfter',
  'attributes.knowledge',
  'stage',
];

/** A sentence that is there only where something is known. */
const onlyWhere = (language: Language) =>
  fc
    .tuple(fc.constantFrom(...ASKED), fc.constantFrom(...FRAMES[language]), fc.constantFrom(' ', ''))
    .map(
      ([fact, frame, space]) =>
        `{% if visitor.${fact} %}${frame(`{{ visitor.${fact} }}`)}${space}{% endif %}${space === '' ? ' ' : ''}`,
    );
const always = (language: Language) =>
  fc
    .tuple(fc.constantFrom(...FRAMES[language]), fc.constantFrom(...TOKENS[language]))
    .map(([frame, token]) => `${frame(token)} `);
const plain = (language: Language) => fc.constantFrom(...PLAIN[language]).map((one) => `${one} `);

/** Some sentences in a language, with and without tokens. */
export const sentences = (language: Language) =>
  fc
    .array(fc.oneof(always(language), onlyWhere(language), plain(language)), { minLength: 1, maxLength: 4 })
    .map((all) => all.join('').trim());

/** One word or token, to be wrapped in marks. */
const few = (language: Language) =>
  fc.oneof(
    fc.constantFrom(...TOKENS[language].filter((token) => !token.includes('{{-'))),
    fc.constantFrom(...ASKED).map((fact) => `{% if visitor.${fact} %}{{ visitor.${fact} }}{% endif %}`),
  );

/** Markdown of blocks and marks around tokens. */
export const markdown = (language: Language) => {
  const inline = fc
    .tuple(sentences(language), few(language), few(language), few(language))
    .map(
      ([words, a, b, c]) => `${words} **${a}** and _${b}_, ~~${c}~~ or [${a}](https://example.com/${'x'}).`,
    );
  const text = fc.oneof(sentences(language), inline);
  const block = fc.oneof(
    text,
    text.map((one) => `> ${one}`),
    fc
      .array(fc.oneof(text, few(language)), { minLength: 1, maxLength: 3 })
      .map((all) => all.map((one) => `- ${one}`).join('\n')),
    fc
      .array(text, { minLength: 1, maxLength: 3 })
      .map((all) => all.map((one, i) => `${i + 1}. ${one}`).join('\n')),
    few(language).map((one) => `## ${one}`),
    fc.tuple(few(language), text).map(([a, b]) => `| a | b |\n|---|---|\n| ${a} | ${b} |`),
    few(language).map((one) => `<p title="${one}">${one}</p>`),
  );
  return fc.array(block, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n\n'));
};

type Text = { readonly type: 'text'; readonly text: string; readonly bold?: boolean };
/** A block as Strapi's editor makes them. */
export type Block = {
  readonly type: string;
  readonly children: readonly (Block | Text)[];
  readonly [more: string]: unknown;
};

/** Paragraphs, headings, lists, quotes and links, as Strapi's editor makes them. */
export const blocks = (language: Language) => {
  const leaf = fc
    .tuple(fc.oneof(sentences(language), few(language)), fc.boolean())
    .map(([text, bold]): Text => (bold ? { type: 'text', text, bold } : { type: 'text', text }));
  const link = leaf.map((one): Block => ({ type: 'link', url: 'https://example.com', children: [one] }));
  const line = fc.array(fc.oneof({ weight: 4, arbitrary: leaf }, { weight: 1, arbitrary: link }), {
    minLength: 1,
    maxLength: 3,
  });
  const items = fc.array(
    line.map((children): Block => ({ type: 'list-item', children })),
    { minLength: 1, maxLength: 3 },
  );
  const block = fc.oneof(
    line.map((children): Block => ({ type: 'paragraph', children })),
    line.map((children): Block => ({ type: 'heading', level: 2, children })),
    line.map((children): Block => ({ type: 'quote', children })),
    items.map((children): Block => ({ type: 'list', format: 'unordered', children })),
  );
  return fc.array(block, { minLength: 1, maxLength: 4 });
};
