import type { Readability, ReadabilityNumbers, VariantReading } from '../../../../contract/readability';
import type { Target } from '../../../../contract/target';
import type { Attribute } from '../../../../contract/vocabulary';
import type { Catalogue, Models } from '../../variants';
import { reading, readerOf } from './advice';
import { laid, populateTexts, textsOf, type Content } from './texts';

/** What measuring needs of the house. */
export interface ReadabilityRoom {
  readonly models: Models;
  readonly catalogue: Pick<Catalogue, 'entry' | 'live' | 'overlay'>;
  readonly attributes: () => readonly Attribute[];
  readonly numbers: ReadabilityNumbers;
  /** Reads an entry's draft with what is populated; null where it is not written in that locale. */
  readonly draftOf: (
    uid: string,
    documentId: string,
    locale: string | null,
    populate: object,
  ) => Promise<Content | null>;
  /** The language of types that i18n does not touch. */
  readonly defaultLocale: () => Promise<string>;
}

/** One entry in one locale (null where i18n does not touch the type). */
export interface Asked {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | null;
  /** Whether whoever asks may read that attribute; all where absent. */
  readonly mayRead?: (attribute: string) => boolean;
}

/** Tells how texts read, and whether that suits whom they are written for. */
export interface ReadabilityService {
  /** Measures default content and all variants as they are in the draft. Null where there is no such entry. */
  of(asked: Asked): Promise<Readability | null>;
}

const only = (content: Content, mayRead: (attribute: string) => boolean): Content =>
  Object.fromEntries(Object.entries(content).filter(([name]) => mayRead(name)));

export function createReadability(room: ReadabilityRoom): ReadabilityService {
  const { models, catalogue, numbers } = room;
  return {
    async of({ contentType, documentId, locale, mayRead = () => true }) {
      const model = models.get(contentType);
      if (!model?.enabled) return null;
      const found = await room.draftOf(contentType, documentId, locale, populateTexts(models, model));
      if (!found) return null;
      const draft = only(found, mayRead);
      const language = (locale ?? (await room.defaultLocale())).slice(0, 2).toLowerCase();
      const read = (variant: string | null, target: Target, own: Content, whole: Content): VariantReading => {
        const writtenFor = target.attributes?.[numbers.attribute];
        const reader = readerOf(writtenFor, room.attributes(), numbers);
        const judge = (paragraphs: readonly string[]) => reading(paragraphs, language, reader, numbers);
        return {
          variant,
          writtenFor: writtenFor ?? null,
          whole: judge(textsOf(models, model, whole).flatMap(({ paragraphs }) => paragraphs)),
          texts: textsOf(models, model, own).map(({ path, paragraphs }) => ({ path, ...judge(paragraphs) })),
        };
      };
      const entry = catalogue.entry(contentType, documentId);
      const side = (key: string) =>
        (['draft', 'published'] as const).find((one) =>
          catalogue.live(contentType, documentId, locale, one).has(key),
        );
      const variants = await Promise.all(
        (entry?.variants ?? []).map(async ({ key, target }) => {
          const where = side(key);
          const overlay = where && (await catalogue.overlay(contentType, documentId, key, locale, where));
          if (!overlay) return null;
          const own = only(overlay, mayRead);
          return read(key, target, own, laid(model, models, draft, own));
        }),
      );
      const written = variants.filter((one) => one !== null);
      return {
        locale,
        language,
        variants: [read(null, entry?.head?.target ?? {}, draft, draft), ...written],
      };
    },
  };
}
