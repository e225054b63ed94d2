import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Model } from '../variants';

/** A version of an entry, as far as it is looked at here. */
type Version = Readonly<Record<string, unknown>>;

/** The document service for a type and a populate that are known at run time only. */
interface Documents {
  findOne(params: object): Promise<Version | null>;
  findMany(params: object): Promise<Version[]>;
}

interface PopulateBuilder {
  populateFromQuery(query: object): PopulateBuilder;
  build(): Promise<object | undefined>;
}

/** The content manager's own judgement of what an admin user may do with a type; conditions included. */
interface PermissionChecker {
  readonly can: { read(entry?: object, field?: string): boolean };
  readonly sanitizedQuery: { read(query: object): Promise<object> };
}

/** An entry that the asking admin user may read. */
export interface Readable {
  /** Null where the entry is not written in the locale. */
  readonly version: Version | null;
  mayReadField(name: string): boolean;
}

/**
 * Finds the draft of an entry in a locale and holds it against the user's permissions, as the edit view itself does.
 * An entry that is only written in other locales is judged by one of those, as if it were in this one.
 * Throws `NotFoundError` where there is no such entry and `ForbiddenError` where the user may not read it.
 */
export async function readableEntry(
  strapi: Core.Strapi,
  userAbility: unknown,
  model: Model,
  documentId: string,
  locale: string | null,
): Promise<Readable> {
  const manager = strapi.plugin('content-manager');
  const checker: PermissionChecker = manager
    .service('permission-checker')
    .create({ userAbility, model: model.uid });
  const forbidden = () => new errors.ForbiddenError('You may not read this entry', { code: 'forbidden' });
  if (!checker.can.read()) throw forbidden();
  const query = await checker.sanitizedQuery.read({});
  const builderOf = manager.service('populate-builder') as unknown as (uid: string) => PopulateBuilder;
  const populate = await builderOf(model.uid).populateFromQuery(query).build();
  const versions = strapi.documents(model.uid as UID.ContentType) as unknown as Documents;
  const base = { documentId, ...(populate && { populate }) };
  const version = await versions.findOne({ ...base, ...(locale !== null && { locale }) });
  const known =
    version ?? (await versions.findMany({ ...base, filters: { documentId }, locale: '*', limit: 1 }))[0];
  if (!known) throw new errors.NotFoundError('There is no such entry', { code: 'not-found' });
  const judged = version ?? { ...known, locale };
  if (!checker.can.read(judged)) throw forbidden();
  return { version, mayReadField: (name) => checker.can.read(judged, name) };
}
