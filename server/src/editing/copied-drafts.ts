import { EVERY_LOCALE, type Overlay, type VariantRecord } from '../../../contract/variant';
import type { Model } from '../variants';
import type { Checker } from './content-manager';
import { mayWhole } from './field-rights';
import type { EditingHouse, Row } from './house';
import { judgedVersion } from './judged';

/** What somebody may read or write of an entry, language by language. */
interface Permitted {
  /** Whether the entry is there in the language; what all languages share is everywhere. */
  isIn(locale: string): Promise<boolean>;
  may(locale: string, name: string): Promise<boolean>;
}

/** Judges attribute by attribute. What all languages share is judged by `version`, the one in `locale`. */
export function permittedOf(
  house: EditingHouse,
  model: Model,
  checker: Checker,
  right: 'read' | 'update',
  {
    documentId,
    locale,
    version,
  }: { readonly documentId: string; readonly locale: string | null; readonly version: Row },
): Permitted {
  const versions = new Map<string, Row | null>([[locale ?? EVERY_LOCALE, version]]);
  const judging = async (of: string): Promise<Row | null> => {
    const judge = model.localised && of === EVERY_LOCALE ? (locale ?? EVERY_LOCALE) : of;
    if (!versions.has(judge))
      versions.set(judge, await judgedVersion(house, model, documentId, judge, checker));
    return versions.get(judge) ?? null;
  };
  return {
    isIn: async (of) => (await judging(of)) !== null,
    async may(of, name) {
      const one = await judging(of);
      return one !== null && mayWhole(house.models, model, checker.can[right], one, name);
    },
  };
}

/** What a variant's drafts say, as far as it may be carried on, in the languages in which the entry is. */
export async function permittedDrafts(
  model: Model,
  from: VariantRecord,
  { isIn, may }: Permitted,
): Promise<{ readonly locale: string; readonly overlay: Overlay }[]> {
  const side = model.draftAndPublish ? 'draft' : 'published';
  const drafts: { locale: string; overlay: Overlay }[] = [];
  for (const { locale, status, overlay } of from.overlays) {
    if (status !== side || !(await isIn(locale))) continue;
    const mine: Record<string, Overlay[string]> = {};
    for (const [name, value] of Object.entries(overlay)) {
      // What the schema does not know any more is not carried on.
      if (await may(locale, name)) mine[name] = value;
    }
    drafts.push({ locale, overlay: mine });
  }
  return drafts;
}
