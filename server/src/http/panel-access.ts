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

const JUDGED = ['read', 'update', 'publish', 'delete'] as const;

/** The content manager's own judgement of what an admin user may do with a type; conditions included. */
interface PermissionChecker {
  readonly can: Record<'read' | 'update', (entry?: object, field?: string) => boolean>;
  readonly sanitizedQuery: Record<
    (typeof JUDGED)[number],
    (query: object) => Promise<{ readonly filters?: object }>
  >;
}

interface Ability {
  can(action: string, subject: string): boolean;
}

interface Sanitizers {
  createPermissionsManager(of: { ability: unknown; model: string }): {
    toSubject(entry: object, model: string): unknown;
    sanitizeOutput(data: object, options: { subject: unknown; action: string }): Promise<Version>;
  };
}

const READ = 'plugin::content-manager.explorer.read';

/** Lets Strapi's own sanitising ask this user's rights in the place of an API token's. */
const asStrategy = (ability: unknown) => ({
  strategy: {
    name: 'admin',
    verify(_auth: unknown, { scope }: { scope: string | readonly string[] }): void {
      const uids = [scope].flat().map((one) => one.slice(0, one.lastIndexOf('.')));
      if (!uids.every((uid) => (ability as Ability).can(READ, uid))) throw new errors.ForbiddenError();
    },
  },
  ability,
});

/**
 * An answer as the content API gives it, less what the user may not see of that entry: fields, and entries of types
 * they may not read.
 */
async function shownTo(
  strapi: Core.Strapi,
  ability: unknown,
  { uid }: Model,
  answer: Version,
  judged: Version,
): Promise<Version> {
  const auth = asStrategy(ability);
  const delivered = await strapi.contentAPI.sanitize.output(answer, strapi.getModel(uid as UID.ContentType), {
    auth,
  });
  const manager = (strapi.service('admin::permission') as unknown as Sanitizers).createPermissionsManager({
    ability,
    model: uid,
  });
  return manager.sanitizeOutput(delivered as Version, {
    subject: manager.toSubject(judged, uid),
    action: READ,
  });
}

/** An entry that the asking admin user may read. */
export interface Readable {
  /** Null where the entry is not written in the locale. */
  readonly version: Version | null;
  mayReadField(name: string): boolean;
  /** What of an answer on this entry the user may see. */
  shown(answer: Version): Promise<Version>;
  /** Whether the user may write it; says nothing of its single fields. */
  readonly mayUpdate: boolean;
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
  // What a row lacks of what conditions ask for they would take for not being so.
  const queries = await Promise.all(JUDGED.map((right) => checker.sanitizedQuery[right]({})));
  const $and = queries.flatMap(({ filters }) => (filters ? [filters] : []));
  const builderOf = manager.service('populate-builder') as unknown as (uid: string) => PopulateBuilder;
  const populate = await builderOf(model.uid).populateFromQuery({ filters: { $and } }).build();
  const versions = strapi.documents(model.uid as UID.ContentType) as unknown as Documents;
  const base = { documentId, ...(populate && { populate }) };
  const version = await versions.findOne({ ...base, ...(locale !== null && { locale }) });
  const known =
    version ?? (await versions.findMany({ ...base, filters: { documentId }, locale: '*', limit: 1 }))[0];
  if (!known) throw new errors.NotFoundError('There is no such entry', { code: 'not-found' });
  const judged = version ?? { ...known, locale };
  if (!checker.can.read(judged)) throw forbidden();
  return {
    version,
    mayReadField: (name) => checker.can.read(judged, name),
    shown: (answer) => shownTo(strapi, userAbility, model, answer, judged),
    mayUpdate: checker.can.update(judged),
  };
}

/** Entries of one type that an admin user may read, among those named. */
export interface ReadableAmong {
  /** Each once, in no certain order. */
  readonly documentIds: readonly string[];
  /** What an entry is called; null where the user may not read its name. */
  labelOf(documentId: string): string | null;
}

/**
 * Finds which of many entries the user may read in a locale, in one query; those that are not written in it are not
 * among them. Nothing is readable where the type is not.
 */
export async function readableAmong(
  strapi: Core.Strapi,
  userAbility: unknown,
  { uid, label }: Pick<Model, 'uid' | 'label'>,
  documentIds: readonly string[],
  locale: string | null,
): Promise<ReadableAmong> {
  const manager = strapi.plugin('content-manager');
  const checker: PermissionChecker = manager
    .service('permission-checker')
    .create({ userAbility, model: uid });
  if (documentIds.length === 0 || !checker.can.read()) return { documentIds: [], labelOf: () => null };
  const asked = { documentId: { $in: [...documentIds] } };
  const { filters } = await checker.sanitizedQuery.read({ filters: asked });
  const found = await (strapi.documents(uid as UID.ContentType) as unknown as Documents).findMany({
    filters: { $and: [asked, ...(filters ? [filters] : [])] },
    fields: ['documentId', ...(label === null ? [] : [label])],
    limit: documentIds.length,
    ...(locale !== null && { locale }),
  });
  const names = new Map(found.map((row) => [String(row['documentId']), label === null ? null : row[label]]));
  const mayName = label !== null && checker.can.read(undefined, label);
  return {
    documentIds: [...names.keys()],
    labelOf(documentId) {
      const name = names.get(documentId);
      return mayName && typeof name === 'string' && name !== '' ? name : null;
    },
  };
}

/** Ids in one query; databases limit how many values a statement takes. */
const AT_ONCE = 500;

/**
 * Which of the entries the user may read in a language at least. Asks the database only where the user's right hangs on
 * the entry, a query for every 500 of them.
 */
export async function readableAnywhere(
  strapi: Core.Strapi,
  userAbility: unknown,
  model: string,
  documentIds: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const service = strapi.plugin('content-manager').service('permission-checker');
  const checker: PermissionChecker = service.create({ userAbility, model });
  if (!checker.can.read()) return new Set();
  const all = new Set(documentIds);
  const { filters = {} } = (await checker.sanitizedQuery.read({})) as { filters?: object };
  if (Object.keys(filters).length === 0) return all;
  const documents = strapi.documents(model as UID.ContentType) as unknown as Documents;
  const asked = [...all];
  const readable = new Set<string>();
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const found = await documents.findMany({
      filters: { $and: [{ documentId: { $in: asked.slice(at, at + AT_ONCE) } }, filters] },
      fields: ['documentId'],
      locale: '*',
    });
    for (const { documentId } of found) readable.add(String(documentId));
  }
  return readable;
}

/** Whether an admin user may read entries of a type, some of them at least. */
export const readsType = (strapi: Core.Strapi, userAbility: unknown, model: string): boolean => {
  const service = strapi.plugin('content-manager').service('permission-checker');
  const checker: PermissionChecker = service.create({ userAbility, model });
  return checker.can.read();
};
