import type { Core, UID } from '@strapi/strapi';
import type { OverlayStatus } from '../../../contract/variant';
import type { Model } from '../variants';
import type { Row } from './house';

type Actions = Readonly<
  Record<
    'read' | 'create' | 'update' | 'delete' | 'publish' | 'unpublish' | 'discard',
    (entry?: object, field?: string) => boolean
  >
>;

/** The content manager's own judgement of what an admin user may do with a type. */
export interface Checker {
  readonly can: Actions;
  readonly cannot: Actions;
  readonly sanitizedQuery: { read(query: object): Promise<object> };
  /** Takes out what the user may not write of that entry. */
  sanitizeUpdateInput(entry: object): (body: object) => Promise<Row>;
}

export const checkerOf = (strapi: Core.Strapi, userAbility: unknown, uid: string): Checker =>
  strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model: uid });

interface PopulateBuilder {
  populateDeep(level: number): PopulateBuilder;
  build(): Promise<object>;
}

/** The populate with which the edit view reads a type, but for relations, which are read and not counted. */
export function deepPopulate(strapi: Core.Strapi, uid: string): Promise<object> {
  const builder = strapi.plugin('content-manager').service('populate-builder') as unknown as (
    uid: string,
  ) => PopulateBuilder;
  return builder(uid).populateDeep(Infinity).build();
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
