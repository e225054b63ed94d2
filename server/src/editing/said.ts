import type { SaidValue } from '../../../contract/running';
import type { Json } from '../../../contract/variant';
import type { Field, Model } from '../variants';
import { checkerOf } from './content-manager';
import { isRow, listed, type EditingHouse } from './house';

/** Where somebody stands in an attribute. */
interface Here {
  readonly at: readonly (string | number)[];
  /** The name by which Strapi's roles know it: without places in lists, and nothing below a zone. */
  readonly right: string;
  readonly isZone: boolean;
}

/** Who is told. */
interface Reader {
  readonly ability: unknown;
  /** Whether they may read an attribute, by the name under which Strapi's roles know it. */
  readonly mayRead: (right: string) => boolean;
}

/** What references are called; an id where nothing better is known, or may be read. */
async function namesOf(
  { strapi, models }: EditingHouse,
  field: Field,
  value: Json,
  locale: string | null,
  ability: unknown,
): Promise<Json> {
  const names: string[] = [];
  for (const one of listed(value)) {
    const id = String(isRow(one) ? one['documentId'] : one);
    const uid = field.target ?? (isRow(one) ? String(one['__type']) : '');
    const target = models.get(uid);
    const label = field.kind === 'media' ? 'name' : target?.label;
    // Whoever may see a picture in a field may see what it is called, as in Strapi's own edit view.
    const isOpen = (of: string) =>
      field.kind === 'media' || checkerOf(strapi, ability, uid).can.read(undefined, of);
    const row: unknown =
      target && label && isOpen(label)
        ? await strapi.db.query(uid as never).findOne({
            where: { documentId: id, ...(target.localised && locale !== null && { locale }) },
            select: [label],
          })
        : null;
    const name = isRow(row) && label ? row[label] : null;
    names.push(typeof name === 'string' && name !== '' ? name : id);
  }
  return names;
}

/**
 * Takes a value of an overlay apart into plain ones, in the order of the schema; those that the reader may not see are
 * left out.
 */
export async function sayAll(
  house: EditingHouse,
  model: Model,
  name: string,
  value: Json,
  { ability, mayRead }: Reader,
  locale: string | null,
): Promise<SaidValue[]> {
  const said: SaidValue[] = [];
  const put = (field: Field, one: Json, { at, right }: Here) => {
    if (mayRead(right)) said.push({ at: at.join(' '), type: field.type, value: one });
  };
  const part = async (uid: unknown, one: unknown, here: Here): Promise<void> => {
    const inner = typeof uid === 'string' ? house.models.get(uid) : undefined;
    if (!inner || !isRow(one)) return;
    for (const field of inner.fields.values()) {
      const below = one[field.name];
      if (below === undefined || !field.varies) continue;
      const right = here.isZone ? here.right : `${here.right}.${field.name}`;
      await visit(field, below as Json, { at: [...here.at, field.name], right, isZone: here.isZone });
    }
  };
  const visit = async (field: Field, one: Json, here: Here): Promise<void> => {
    if (field.kind === 'media' || field.kind === 'relation') {
      put(field, await namesOf(house, field, one, locale, ability), here);
    } else if (field.kind === 'component' || field.kind === 'zone') {
      const isZone = here.isZone || field.kind === 'zone';
      if (listed(one).length === 0) put(field, null, here);
      for (const [index, item] of listed(one).entries()) {
        const uid = field.kind === 'zone' ? isRow(item) && item['__component'] : field.target;
        const at = field.many ? [...here.at, index + 1] : here.at;
        await part(uid, item, { ...here, at, isZone });
      }
    } else put(field, one, here);
  };
  const field = model.fields.get(name);
  if (field) await visit(field, value, { at: [], right: name, isZone: false });
  return said;
}
