import {
  CaseTag,
  IfTag,
  Liquid,
  UnlessTag,
  type Context,
  type Emitter,
  type FilterImplOptions,
  type Template,
} from 'liquidjs';
import { escapeMarkdown } from './escape';

/** How a text is read by those who show it. */
export type TextKind = 'plain' | 'markdown';

/** Stands where a tag had nothing to say; no stored text holds it. */
export const NOTHING = '\0';

/** The tags and filters of our texts. */
export const TAGS = ['if', 'unless', 'case', 'raw', 'comment', '#'];
const SHIPPED = ['default', 'first', 'last', 'join', 'size', 'slice', 'upcase', 'downcase', 'capitalize'];
export const FILTERS = [...SHIPPED, 'join_or', 'join_and'];

/** Bounds of one text: characters, parts rendered, milliseconds, characters made by filters. */
const LIMITS = { parseLimit: 256 * 1024, templateLimit: 20_000, renderLimit: 500, memoryLimit: 1_000_000 };

/** A token of which nothing is known and that says nothing else instead. */
export class HoleError extends Error {
  constructor() {
    super('nothing is known for a token, and it has no default');
  }
}

const textOf = (value: unknown): string =>
  (Array.isArray(value)
    ? value.join(', ')
    : value === undefined || value === null
      ? ''
      : String(value)
  ).trim();

function print(value: unknown, escape: (text: string) => string): string {
  const text = textOf(value);
  if (text === '') throw new HoleError();
  return escape(text);
}

/** Leaves a mark where nothing was written. */
const marking = (tag: typeof IfTag | typeof UnlessTag | typeof CaseTag) =>
  class extends (tag as typeof IfTag) {
    override *render(context: Context, emitter: Emitter): Generator<unknown, void, string> {
      const before = emitter.buffer.length;
      yield* super.render(context, emitter);
      if (emitter.buffer.slice(before).trim() === '') emitter.write(NOTHING);
    }
  };

/** The lists of a language; those of English where its code is none that the platform knows. */
function listsOf(locale: string, type: 'disjunction' | 'conjunction'): Intl.ListFormat {
  try {
    return new Intl.ListFormat(locale, { type });
  } catch {
    return new Intl.ListFormat('en', { type });
  }
}

/** Joins a list as the language does: "Samsung or Philips", "Samsung, Philips oder LG". */
function joining(type: 'disjunction' | 'conjunction'): FilterImplOptions {
  const formats = new Map<string, Intl.ListFormat>();
  return function (value: unknown) {
    if (!Array.isArray(value)) return value;
    const { locale = 'en' } = this.context.globals as { locale?: string };
    let format = formats.get(locale);
    if (!format) formats.set(locale, (format = listsOf(locale, type)));
    return format.format(value.map(String));
  };
}

function languageFor(escape: (text: string) => string): Liquid {
  const liquid = new Liquid({
    ...LIMITS,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    outputEscape: (value: unknown) => print(value, escape),
  });
  for (const name of Object.keys(liquid.tags)) if (!TAGS.includes(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) if (!SHIPPED.includes(name)) delete liquid.filters[name];
  liquid.registerTag('if', marking(IfTag));
  liquid.registerTag('unless', marking(UnlessTag));
  liquid.registerTag('case', marking(CaseTag));
  liquid.registerFilter('join_or', joining('disjunction'));
  liquid.registerFilter('join_and', joining('conjunction'));
  return liquid;
}

const LANGUAGES: Readonly<Record<TextKind, Liquid>> = {
  plain: languageFor((text) => text),
  markdown: languageFor(escapeMarkdown),
};

/** Whether a text may hold tokens or tags. */
export const speaks = (text: string): boolean => text.includes('{{') || text.includes('{%');

/** Throws a LiquidError with its position where the text cannot be read. */
export const parse = (text: string, kind: TextKind): Template[] => LANGUAGES[kind].parse(text);

/**
 * Renders a parsed text, with marks left where a tag had nothing to say; see {@link closeUp}. `facts` is what `visitor`
 * stands for. Throws where a token would be a hole, or a limit is reached.
 */
export const render = (
  templates: Template[],
  kind: TextKind,
  facts: Readonly<Record<string, unknown>>,
  locale: string,
): string => String(LANGUAGES[kind].renderSync(templates, { visitor: facts }, { globals: { locale } }));
