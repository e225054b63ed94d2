import type { Core, UID } from '@strapi/strapi';
import type { OverlayStatus } from '../../../contract/variant';
import type { Model } from '../variants';
import { isRow, type Row } from './house';

type Actions = Readonly<
  Record<
    'read' | 'create' | 'update' | 'delete' | 'publish' | 'unpublish' | 'discard',
    (entry?: object, field?: string) => boolean
  >
>;

/** What a role is asked of an entry here. */
const JUDGED = ['read', 'update', 'publish', 'delete'] as const;

/** The content manager's own judgement of what an admin user may do with a type. */
export interface Checker {
  readonly can: Actions;
  readonly cannot: Actions;
  readonly sanitizedQuery: Readonly<
    Record<(typeof JUDGED)[number], (query: object) => Promise<{ readonly filters?: object }>>
  >;
  /** Takes out what the user may not write of that entry. */
  sanitizeUpdateInput(entry: object): (body: object) => Promise<Row>;
}

export const checkerOf = (strapi: Core.Strapi, userAbility: unknown, uid: string): Checker =>
  strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model: uid });

interface PopulateBuilder {
  populateDeep(level: number): PopulateBuilder;
  populateFromQuery(query: object): PopulateBuilder;
  build(): Promise<Row>;
}

/** `base` with all of `more` in it; `true` and `{}` both stand for a whole relation. */
const widened = (base: Row, more: Row): Row => {
  const wide = { ...base };
  for (const [name, inner] of Object.entries(more)) {
    const known = wide[name];
    wide[name] = isRow(known) && isRow(inner) ? widened(known, inner) : isRow(known) ? known : inner;
  }
  return wide;
};

/**
 * The populate with which the edit view reads a type, but for relations, which are read and not counted. All that
 * conditions of the role ask of an entry is in it too: what a row lacks they would take for not being so.
 */
export async function deepPopulate(strapi: Core.Strapi, uid: string, checker: Checker): Promise<Row> {
  const builder = strapi.plugin('content-manager').service('populate-builder') as unknown as (
    uid: string,
  ) => PopulateBuilder;
  const queries = await Promise.all(JUDGED.map((right) => checker.sanitizedQuery[right]({})));
  const $and = queries.flatMap(({ filters }) => (filters ? [filters] : []));
  const asked = await builder(uid).populateFromQuery({ filters: { $and } }).build();
  return widened(await builder(uid).populateDeep(Infinity).build(), asked);
}

interface Sanitizers {
  createPermissionsManager(of: { ability: unknown; model: string }): {
    toSubject(entry: object, model: string): unknown;
    sanitizeOutput(data: object, options: { subject: unknown; action: string }): Promise<Row>;
  };
}

/** What the user may see of `data`, judged as `entry`: conditions of roles hold for the default content. */
export function visible(
  strapi: Core.Strapi,
  userAbility: unknown,
  uid: string,
  data: object,
  entry: object,
): Promise<Row> {
  const service = strapi.service('admin::permission') as unknown as Sanitizers;
  const manager = service.createPermissionsManager({ ability: userAbility, model: uid });
  return manager.sanitizeOutput(data, {
    subject: manager.toSubject(entry, uid),
    action: 'plugin::content-manager.explorer.read',
  });
}

interface Documents {
  findOne(params: object): Promise<Row | null>;
}

/** A version of an entry with all that lies in it. */
export function readVersion(
  strapi: Core.Strapi,
  model: Model,
  documentId: string,
  populate: object,
  { status, locale }: { readonly status: OverlayStatus; readonly locale: string | null },
): Promise<Row | null> {
  const documents = strapi.documents(model.uid as UID.ContentType) as unknown as Documents;
  return documents.findOne({
    documentId,
    populate,
    ...(model.draftAndPublish && { status }),
    ...(locale !== null && { locale }),
  });
}

/** The locale that a request means: null where i18n does not localise the type, Strapi's default where none is named. */
export async function localeOf(strapi: Core.Strapi, model: Model, asked: unknown): Promise<string | null> {
  if (!model.localised) return null;
  if (typeof asked === 'string' && asked !== '') return asked;
  return strapi.plugin('i18n').service('locales').getDefaultLocale();
}
