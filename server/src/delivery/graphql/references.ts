import { errors } from '@strapi/utils';
import type { Core, UID } from '@strapi/strapi';
import { FILE_UID, type FileRows } from '../file-rows';
import { hydrate, type Scope } from '../hydrate';
import type { Reference } from '../overlay';
import type { Variation } from '../widen';
import type { Row } from './levels';

type Params = Readonly<Record<string, unknown>>;

/** What the references of one field are asked with. */
export interface Asked {
  readonly filters?: unknown;
  readonly sort?: unknown;
  readonly offset: number;
  /** Infinity for all. */
  readonly limit: number;
}

interface Room {
  readonly strapi: Core.Strapi;
  readonly variation: Variation;
  readonly files: FileRows;
}

interface Builders {
  readonly utils: { transformArgs(args: object, options: object): Params };
}

type Asking = { readonly filters?: object; readonly sort?: readonly unknown[] | string };

/** Reads a field's arguments as Strapi's own resolvers do. Throws its errors for arguments it refuses. */
export async function askedBy(strapi: Core.Strapi, uid: string, args: Params, auth: unknown): Promise<Asked> {
  const contentType = strapi.getModel(uid as UID.Schema);
  const builders = strapi.plugin('graphql').service<Builders>('builders');
  const given = builders.utils.transformArgs(args, { contentType, usePagination: true });
  const options = { auth } as never;
  await strapi.contentAPI.validate.query(given, contentType, options);
  const safe = (await strapi.contentAPI.sanitize.query(given, contentType, options)) as Asking;
  const { offset, limit } = strapi.get('query-params').transform(uid, safe) as Params;
  const { filters, sort } = safe;
  return {
    ...(filters && Object.keys(filters).length > 0 ? { filters } : {}),
    ...(sort && sort.length > 0 ? { sort } : {}),
    offset: typeof offset === 'number' ? offset : 0,
    limit: typeof limit === 'number' && limit >= 0 ? limit : Infinity,
  };
}

/** Whether the caller may read entries of a type. */
export async function mayRead(strapi: Core.Strapi, uid: string, auth: unknown): Promise<boolean> {
  if (uid === FILE_UID) return true;
  try {
    await strapi.auth.verify(auth as never, { scope: [`${uid}.find`] });
    return true;
  } catch (error) {
    if (error instanceof errors.ForbiddenError || error instanceof errors.UnauthorizedError) return false;
    throw error;
  }
}

interface Waiting {
  readonly reference: Reference;
  readonly done: (rows: Row[]) => void;
  readonly failed: (error: unknown) => void;
}

/** Reads references that are asked for in one turn of the event loop together: one query for those that want the same. */
export class ReferenceReader {
  private readonly waiting = new Map<string, { scope: Scope; all: Waiting[] }>();

  constructor(private readonly room: Room) {}

  /** The rows in the author's order unless sorted; what is gone, not published or not to be read is left out. */
  async rows(reference: Reference, asked: Asked, scope: Scope, auth: unknown): Promise<Row[]> {
    const uids = [...new Set(reference.items.map(({ uid }) => uid))];
    const readable = new Map<string, boolean>();
    for (const uid of uids) readable.set(uid, await mayRead(this.room.strapi, uid, auth));
    const items = reference.items.filter(({ uid }) => readable.get(uid));
    if (items.length === 0) return [];
    const { filters, sort, offset, limit } = asked;
    const spec = { ...(filters ? { filters } : {}), ...(sort ? { sort } : {}) };
    const wanted = { ...reference, items, populated: { ...reference.populated, spec } };
    const rows = await new Promise<Row[]>((done, failed) => {
      this.wait(scope, { reference: wanted, done, failed });
    });
    const some = rows.slice(offset, offset + limit);
    return reference.populated.field.kind === 'media' ? this.signed(some) : some;
  }

  private wait(scope: Scope, one: Waiting): void {
    const name = JSON.stringify(scope);
    const batch = this.waiting.get(name);
    if (batch) {
      batch.all.push(one);
      return;
    }
    const opened = { scope, all: [one] };
    this.waiting.set(name, opened);
    setImmediate(() => {
      this.waiting.delete(name);
      void this.read(opened);
    });
  }

  private async read({ scope, all }: { scope: Scope; all: Waiting[] }): Promise<void> {
    try {
      const holders = all.map((): Row => ({}));
      const references = all.map(({ reference }, index) => ({
        ...reference,
        parent: holders[index] as Row,
        key: 'rows',
      }));
      await hydrate(this.room, references, scope);
      all.forEach(({ done }, index) => {
        const value = holders[index]?.['rows'];
        done((Array.isArray(value) ? value : value ? [value] : []) as Row[]);
      });
    } catch (error) {
      for (const { failed } of all) failed(error);
    }
  }

  /** Private files need an address that is signed for a while. */
  private signed(rows: readonly Row[]): Promise<Row[]> {
    const files = this.room.strapi
      .plugin('upload')
      .service<{ signFileUrls(file: Row): Promise<Row> }>('file');
    return Promise.all(rows.map((row) => files.signFileUrls(row)));
  }
}
