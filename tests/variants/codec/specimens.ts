import type { Core, UID } from '@strapi/strapi';
import type { Json, Overlay } from '../../../contract/variant';
import { uploadImage } from '../../harness/fill';

export const SPECIMEN = 'api::specimen.specimen';
const ARTICLE = 'api::article.article';
const BADGE = 'api::badge.badge';

type Data = Readonly<Record<string, unknown>>;
interface Attribute {
  readonly type: string;
  readonly relation?: string;
  readonly component?: string;
  readonly components?: readonly string[];
  readonly repeatable?: boolean;
  readonly multiple?: boolean;
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

/** What specimens may refer to: six of each, all published, in English and German. */
export interface Targets {
  readonly articles: readonly string[];
  readonly badges: readonly string[];
  readonly specimens: readonly string[];
  readonly pictures: readonly string[];
  /** Row ids of pictures, as Strapi's own writes want them, by document id. */
  readonly rows: ReadonlyMap<string, number>;
}

/** The sides and locales that the table tries, and the value that each of them has. */
export const PLACES = [
  { locale: 'en', status: 'published', value: 0 },
  { locale: 'en', status: 'draft', value: 1 },
  { locale: 'de', status: 'published', value: 2 },
  { locale: 'de', status: 'draft', value: 3 },
] as const;

export const attributesOf = (strapi: Core.Strapi, uid: string): Readonly<Record<string, Attribute>> =>
  strapi.getModel(uid as UID.Schema).attributes as unknown as Readonly<Record<string, Attribute>>;

/** Documents in both languages, all published. */
async function many(strapi: Core.Strapi, uid: UID.ContentType, data: (i: number) => object) {
  const made: string[] = [];
  for (let i = 0; i < 6; i += 1) {
    const { documentId } = await strapi.documents(uid).create({ data: data(i), status: 'published' });
    if (uid !== BADGE) {
      await strapi.documents(uid).update({ documentId, locale: 'de', data: data(i), status: 'published' });
    }
    made.push(documentId);
  }
  return made;
}

export async function createTargets(strapi: Core.Strapi): Promise<Targets> {
  const rows = new Map<string, number>();
  const pictures: string[] = [];
  for (let i = 0; i < 6; i += 1) {
    const { documentId, id } = await uploadImage(strapi, `picture-${i}`);
    rows.set(documentId, id);
    pictures.push(documentId);
  }
  const badges = await many(strapi, BADGE, (i) => ({ label: `Badge ${i}` }));
  return {
    rows,
    pictures,
    badges,
    articles: await many(strapi, ARTICLE, (i) => ({ title: `Article ${i}` })),
    specimens: await many(strapi, SPECIMEN, (i) => ({ words: `Specimen ${i}` })),
  };
}

/** The i-th of six values for each attribute, as an overlay holds it. */
export function valuesOf({ articles, badges, specimens, pictures }: Targets, i: number): Overlay {
  const of = (list: readonly string[], by = 0): string => String(list[(i + by) % list.length]);
  const text = (kind: string): string => `${kind} ${i} – “ä” 🙂`;
  const mood = String(['calm', 'glad', 'wild'][i % 3]);
  const inner = (by: number): Json => ({
    label: text(`inner ${by}`),
    mood,
    picture: of(pictures, by),
    article: of(articles, by),
  });
  const middle = {
    label: text('middle'),
    pictures: [of(pictures, 1), of(pictures)],
    articles: [of(articles, 2), of(articles)],
    inners: [inner(0), inner(1)],
  };
  const outer = (label: string): { readonly [name: string]: Json } => ({
    label: text(label),
    amount: i + 0.5,
    picture: of(pictures),
    badge: of(badges),
    middle,
  });
  const any = [
    { __type: BADGE, documentId: of(badges, 3) },
    { __type: ARTICLE, documentId: of(articles) },
    { __type: BADGE, documentId: of(badges, 1) },
  ];
  return {
    words: text('words'),
    lines: text('lines\nand lines'),
    prose: text('# prose'),
    story: [{ type: 'paragraph', children: [{ type: 'text', text: text('story'), bold: true }] }],
    mail: `mail${i}@example.com`,
    whole: i - 3,
    long: `90071992547409${i}`,
    rough: i + 0.25,
    exact: i + 0.75,
    yes: i % 2 === 0,
    mood,
    day: `2026-02-0${i + 1}`,
    hour: `0${i}:30:00.000`,
    moment: `2026-02-0${i + 1}T08:30:00.000Z`,
    stamp: String(Date.UTC(2026, 1, i + 1)),
    data: { list: [i, null, { deep: text('data') }] },
    colour: `#00000${i}`,
    code: `code ${i}`,
    emblem: of(pictures),
    picture: of(pictures),
    pictures: [of(pictures, 2), of(pictures)],
    article: of(articles),
    articles: [of(articles, 2), of(articles)],
    badge: of(badges),
    mainBadge: of(badges),
    held: [of(badges)],
    badges: [of(badges, 2), of(badges)],
    friend: of(specimens),
    parent: of(specimens),
    children: [of(specimens)],
    relatives: [of(specimens, 2), of(specimens)],
    subject: { __type: BADGE, documentId: of(badges) },
    subjects: any,
    tag: of(badges),
    tags: [of(badges)],
    nest: outer('nest'),
    nests: [outer('first'), outer('second')],
    zone: [
      { __component: 'deep.outer', ...outer('zone') },
      { __component: 'deep.inner', ...(inner(0) as object) },
    ],
  };
}

const isMorph = ({ relation }: Attribute): boolean => relation?.startsWith('morph') ?? false;

/** The same values as Strapi's document service takes them; relations to any type it cannot publish. */
export function native(strapi: Core.Strapi, uid: string, values: Data, rows: Targets['rows']): Data {
  const attributes = attributesOf(strapi, uid);
  const one = (attribute: Attribute, value: unknown): unknown => {
    if (Array.isArray(value) && !['json', 'blocks'].includes(attribute.type)) {
      return value.map((part: unknown) => one(attribute, part));
    }
    if (value === null) return null;
    if (attribute.type === 'media') return rows.get(String(value));
    const component = attribute.component ?? (value as { __component?: string }).__component;
    if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') return value;
    const { __component: named, ...parts } = value as { __component?: string };
    return { ...native(strapi, String(component), parts, rows), ...(named && { __component: named }) };
  };
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, value, attributes[name] ?? { type: '' }] as const)
      .filter(([, , attribute]) => !isMorph(attribute))
      .map(([name, value, attribute]) => [name, one(attribute, value)]),
  );
}

interface Row {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
  readonly publishedAt: string | null;
}

/** Gives each row of a specimen the relations that the document service cannot publish: those to any type. */
export async function relateToAny(
  strapi: Core.Strapi,
  documentId: string,
  valueOf: (locale: string, status: string) => Overlay,
): Promise<void> {
  const rowsOf = async (uid: UID.ContentType) => (await strapi.db.query(uid).findMany({})) as Row[];
  const rows = new Map<string, Row[]>([
    [ARTICLE, await rowsOf(ARTICLE)],
    [BADGE, await rowsOf(BADGE)],
  ]);
  const idOf = (uid: string, named: unknown, row: Row): number | undefined =>
    rows
      .get(uid)
      ?.find(
        (one) =>
          one.documentId === named &&
          (uid === BADGE || (one.locale === row.locale && !one.publishedAt === !row.publishedAt)),
      )?.id;
  for (const row of (await rowsOf(SPECIMEN)).filter((one) => one.documentId === documentId)) {
    const { subject, subjects, tag, tags } = valueOf(
      String(row.locale),
      row.publishedAt ? 'published' : 'draft',
    );
    const any = (item: unknown) => {
      const { __type, documentId: named } = item as { __type: string; documentId: string };
      return { __type, id: idOf(__type, named, row) };
    };
    const data = {
      subject: any(subject),
      subjects: (subjects as readonly Json[]).map(any),
      tag: idOf(BADGE, tag, row),
      tags: (tags as readonly Json[]).map((one) => idOf(BADGE, one, row)),
    };
    await strapi.db.query(SPECIMEN).update({ where: { id: row.id }, data });
  }
}

/** A `populate` that names everything below one attribute. */
export function explicitly(strapi: Core.Strapi, attribute: Attribute): unknown {
  const inside = (uid: string) => ({
    populate: Object.fromEntries(
      Object.entries(attributesOf(strapi, uid))
        .filter(([, { type }]) => ['media', 'relation', 'component'].includes(type))
        .map(([name, below]) => [name, explicitly(strapi, below)]),
    ),
  });
  if (attribute.type === 'component') return inside(String(attribute.component));
  if (attribute.type === 'dynamiczone') {
    return { on: Object.fromEntries((attribute.components ?? []).map((uid) => [uid, inside(uid)])) };
  }
  if (attribute.relation === 'morphToOne' || attribute.relation === 'morphToMany') {
    return { on: { [ARTICLE]: { fields: ['title'] }, [BADGE]: { fields: ['label'] } } };
  }
  return true;
}
