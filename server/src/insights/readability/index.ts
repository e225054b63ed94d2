import type {
  Readability,
  ReadabilityNumbers,
  Reading,
  VariantReading,
} from '../../../../contract/readability';
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
  /** Whether whoever asks may read that field, as permissions name it (`hero.title`); all where absent. */
  readonly mayRead?: (field: string) => boolean;
}

/** Tells how texts read, and whether that suits whom they are written for. */
export interface ReadabilityService {
  /** Measures default content and all variants as they are in the draft. Null where there is no such entry. */
  of(asked: Asked): Promise<Readability | null>;
}

/** Titles, codes and labels are no reading. */
const isReading = ({ state, words }: Reading): boolean => state !== 'too-short' || words > 0;

export function createReadability(room: ReadabilityRoom): ReadabilityService {
  const { models, catalogue, numbers } = room;
  return {
    async of({ contentType, documentId, locale, mayRead = () => true }) {
      const model = models.get(contentType);
      if (!model?.enabled) return null;
      const draft = await room.draftOf(contentType, documentId, locale, populateTexts(models, model));
      if (!draft) return null;
      const language = (locale ?? (await room.defaultLocale())).slice(0, 2).toLowerCase();
      const read = (variant: string | null, target: Target, own: Content, whole: Content): VariantReading => {
        const writtenFor = target.attributes?.[numbers.attribute];
        const reader = readerOf(writtenFor, room.attributes(), numbers);
        const texts = (content: Content) =>
          textsOf(models, model, content).filter(({ field }) => mayRead(field));
        const judge = (paragraphs: readonly string[]) => reading(paragraphs, language, reader, numbers);
        return {
          variant,
          writtenFor: writtenFor ?? null,
          whole: judge(texts(whole).flatMap(({ paragraphs }) => paragraphs)),
          texts: texts(own)
            .map(({ path, paragraphs }) => ({ path, ...judge(paragraphs) }))
            .filter(isReading),
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
          return read(key, target, overlay, laid(model, models, draft, overlay));
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
