import { setImmediate as others } from 'node:timers/promises';
import type { Target } from '../../../../contract/target';
import type { Attribute } from '../../../../contract/vocabulary';
import type { Catalogue, Model, Models } from '../../variants';
import { populateTexts, textsOf, type Content } from '../readability/texts';
import { termsOf } from './terms';
import type { Count } from './weigh';

/** Where published texts come from. */
export interface Published {
  readonly models: Pick<Models, 'get' | 'enabled'>;
  readonly catalogue: Pick<Catalogue, 'entry' | 'live' | 'overlay'>;
  /** Published entries in a locale (null where i18n does not touch the type), in the order of their document ids. */
  readonly entries: (
    uid: string,
    locale: string | null,
    populate: object,
  ) => AsyncIterable<readonly Content[]>;
  /** Codes of the site's locales, the default one first. */
  readonly locales: () => Promise<readonly string[]>;
}

/** Who a text is written for, as far as it matters here; null where it is left aside. */
type Side = 'expert' | 'other' | null;

/** Last value: experts. First value, or silence: others. In between: neither. */
function sideOf(target: Target, { key, values }: Attribute): Side {
  const value = target.attributes?.[key];
  if (value === undefined || value === values[0]?.key) return 'other';
  return value === values.at(-1)?.key ? 'expert' : null;
}

async function* textsOfEntry(
  { models, catalogue }: Published,
  model: Model,
  entry: Content,
  locale: string | null,
): AsyncGenerator<{ readonly target: Target; readonly paragraphs: readonly string[] }> {
  const documentId = String(entry.documentId);
  const written = catalogue.entry(model.uid, documentId);
  const paragraphs = (content: Content): string[] =>
    textsOf(models as Models, model, content).flatMap((text) => text.paragraphs);
  yield { target: written?.head?.target ?? {}, paragraphs: paragraphs(entry) };
  const live = catalogue.live(model.uid, documentId, locale, 'published');
  for (const { key, target } of written?.variants ?? []) {
    const overlay = live.has(key)
      ? await catalogue.overlay(model.uid, documentId, key, locale, 'published')
      : undefined;
    // Only what the variant says itself: the rest is the default's.
    if (overlay) yield { target, paragraphs: paragraphs(overlay) };
  }
}

/**
 * Goes through all published texts twice, a page of entries in memory at a time: first for the terms of experts' texts,
 * then for how often the other texts use these. `told` is called with each page. Throws where `signal` aborts.
 */
export async function collectTerms(
  published: Published,
  attribute: Attribute,
  signal: AbortSignal,
  told: (entries: number) => void,
): Promise<ReadonlyMap<string, Count>> {
  const counts = new Map<string, Count>();
  const locales = await published.locales();
  const countOf = (locale: string | null): Count => {
    const language = (locale ?? locales[0] ?? 'en').slice(0, 2).toLowerCase();
    let count = counts.get(language);
    if (!count)
      counts.set(language, (count = { expertTexts: 0, otherTexts: 0, expert: new Map(), other: new Map() }));
    return count;
  };
  const pass = async (side: 'expert' | 'other', uid: string, locale: string | null): Promise<void> => {
    const model = published.models.get(uid);
    if (!model) return;
    const count = countOf(locale);
    const populate = populateTexts(published.models as Models, model);
    for await (const page of published.entries(uid, locale, populate)) {
      for (const entry of page) {
        for await (const { target, paragraphs } of textsOfEntry(published, model, entry, locale)) {
          if (paragraphs.length === 0 || sideOf(target, attribute) !== side) continue;
          count[`${side}Texts`] += 1;
          for (const term of termsOf(paragraphs)) {
            if (side === 'other' && !count.expert.has(term)) continue;
            count[side].set(term, (count[side].get(term) ?? 0) + 1);
          }
        }
      }
      told(page.length);
      await others();
      signal.throwIfAborted();
    }
  };
  for (const side of ['expert', 'other'] as const) {
    for (const uid of [...published.models.enabled].sort()) {
      const localised = published.models.get(uid)?.localised;
      for (const locale of localised ? locales : [null]) await pass(side, uid, locale);
    }
  }
  return counts;
}
