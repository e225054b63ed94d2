/** What an overlay says of the three attributes that the model knows; `code` is the same in all locales. */
export interface Said {
  readonly title?: string | null;
  readonly summary?: string | null;
  readonly code?: string | null;
}
export type Language = 'en' | 'de';
export const LANGUAGES: readonly Language[] = ['en', 'de'];
/** Where a row lies: a locale, or `*` for what all share. */
export type Where = Language | '*';

/** One side of a variant. */
export type Side = Map<Where, Said>;
export interface Variant {
  readonly draft: Side;
  readonly live: Side;
}

export type Step =
  | { readonly do: 'save'; readonly key: string; readonly locale: Language; readonly said: Said }
  | {
      readonly do: 'publish' | 'unpublish' | 'discard' | 'remove';
      readonly key: string;
      readonly locale?: Language;
    };

/** Variants of one entry by key, as plainly as they can be thought of. */
export class PlainEntry {
  readonly variants = new Map<string, Variant>();

  /** Does a step; false where it is to be refused. */
  take(step: Step): boolean {
    const { key, locale } = step;
    if (step.do === 'save') return this.save(key, step.locale, step.said);
    const variant = this.variants.get(key);
    if (!variant) return false;
    switch (step.do) {
      case 'publish':
        return this.publish(variant, locale);
      case 'unpublish':
        this.takeAway([variant.live], locale);
        return true;
      case 'discard':
        return this.discard(variant, locale);
      case 'remove':
        if (locale === undefined) return this.variants.delete(key);
        if (!variant.draft.has(locale) && !variant.live.has(locale)) return false;
        this.takeAway([variant.draft, variant.live], locale);
        return true;
    }
  }

  /** What follows when the entry itself is published in a language. */
  publishAlong(language: Language): void {
    for (const variant of this.variants.values()) this.publish(variant, language);
  }

  /** What is written for a language goes with it. */
  lose(language: Language): void {
    for (const { draft, live } of this.variants.values()) {
      draft.delete(language);
      live.delete(language);
    }
  }

  /** A copy with the drafts alone. */
  clone(): PlainEntry {
    const copy = new PlainEntry();
    for (const [key, { draft }] of this.variants) {
      copy.variants.set(key, { draft: new Map(draft), live: new Map() });
    }
    return copy;
  }

  /** What a reader sees of a variant in place of the default. */
  served(key: string, language: Language, side: keyof Variant): Said {
    const rows = this.variants.get(key)?.[side];
    const own = rows?.get(language);
    if (!own) return {};
    const { title, ...said } = { ...rows?.get('*'), ...own };
    // required: emptied in a draft, it is the default's for whoever reads
    return title === null || title === undefined ? said : { ...said, title };
  }

  private save(key: string, locale: Language, { code, ...own }: Said): boolean {
    const variant = this.variants.get(key) ?? { draft: new Map<Where, Said>(), live: new Map<Where, Said>() };
    this.variants.set(key, variant);
    variant.draft.set(locale, own);
    if (code !== undefined) variant.draft.set('*', { ...variant.draft.get('*'), code });
    return true;
  }

  private publish({ draft, live }: Variant, locale: Language | undefined): boolean {
    const drafts = LANGUAGES.filter((one) => draft.has(one) && (locale === undefined || locale === one));
    if (drafts.length === 0) return false;
    if (drafts.some((one) => draft.get(one)?.title === null)) return false;
    const shared = draft.get('*');
    for (const one of drafts) live.set(one, draft.get(one) ?? {});
    if (shared) live.set('*', shared);
    return true;
  }

  private discard({ draft, live }: Variant, locale: Language | undefined): boolean {
    const own = [...live].filter(([where]) => locale === undefined || where === locale);
    if (own.length === 0) return false;
    for (const [where, said] of own) draft.set(where, said);
    const shared = live.get('*');
    if (shared) draft.set('*', shared);
    else draft.delete('*');
    return true;
  }

  /** Takes a language (or all) off these sides; where no language is left on any of them, what they shared goes too. */
  private takeAway(sides: readonly Side[], locale: Language | undefined): void {
    for (const side of sides) for (const one of LANGUAGES) if (!locale || locale === one) side.delete(one);
    if (sides.every((side) => LANGUAGES.every((one) => !side.has(one))))
      for (const side of sides) side.clear();
  }
}
