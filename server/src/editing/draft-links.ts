import type { UID } from '@strapi/strapi';
import type { Model, Models } from '../variants';
import { isRow, listed, type EditingHouse, type Row } from './house';
import type { Shown } from './shown';

interface Link {
  readonly uid: string;
  readonly documentId: string;
}

/** Everything a row refers to, at any depth, whose type has drafts. */
function linksOf(models: Models, model: Model, row: Row): Link[] {
  return [...model.fields.values()].flatMap((field) => {
    if (field.attribute.visible === false) return [];
    const values = listed(row[field.name]).filter(isRow);
    if (field.kind === 'relation') {
      if (field.target === model.uid) return [];
      return values.flatMap((value) => {
        const uid = field.target ?? String(value.__type);
        return models.get(uid)?.draftAndPublish ? [{ uid, documentId: String(value.documentId) }] : [];
      });
    }
    if (field.kind !== 'component' && field.kind !== 'zone') return [];
    return values.flatMap((value) => {
      const below = models.get(field.target ?? String(value.__component));
      return below ? linksOf(models, below, value) : [];
    });
  });
}

/** How many relations of a variant's draft visitors would not see, since what they lead to is not published. */
export async function countDraftLinks(house: EditingHouse, { model, row, place }: Shown): Promise<number> {
  const links = linksOf(house.models, model, row);
  let count = 0;
  for (const uid of new Set(links.map((link) => link.uid))) {
    const wanted = links.filter((link) => link.uid === uid).map(({ documentId }) => documentId);
    const localised = house.models.get(uid)?.localised === true && place.locale !== null;
    const found: unknown = await house.strapi.db.query(uid as UID.ContentType).findMany({
      where: {
        documentId: { $in: wanted },
        publishedAt: { $notNull: true },
        ...(localised && { locale: place.locale }),
      },
      select: ['documentId'],
    });
    const live = new Set((found as { documentId: string }[]).map((row) => row.documentId));
    count += wanted.filter((documentId) => !live.has(documentId)).length;
  }
  return count;
}
