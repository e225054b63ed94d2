import type { Core } from '@strapi/strapi';
import { quickRow } from './copy-row';

type Row = Record<string, unknown>;

/** File rows kept between requests: the same few pictures are read over and over. */
export interface FileRows {
  /** Rows by document id, read by `read` where they are not at hand. `spec` names the way in which they are wanted. */
  get(
    spec: string,
    documentIds: readonly string[],
    read: (documentIds: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
  ): Promise<ReadonlyMap<string, Row>>;
}

export const FILE_UID = 'plugin::upload.file';
const KEPT = 10_000;
/** How long another replica's change of a file may stay unseen here, ms. */
const STALE = 30_000;

/** Forgets all rows whenever this process writes a file, and each after half a minute. */
export function createFileRows(strapi: Core.Strapi, now: () => number): FileRows {
  const rows = new Map<string, { readonly row: Row; readonly at: number }>();
  /** Grows with each write: a read that began before one must not be kept. */
  let writes = -1;
  const forget = (): void => {
    writes += 1;
    rows.clear();
  };
  const listen = (): void => {
    const after = ['Create', 'CreateMany', 'Update', 'UpdateMany', 'Delete', 'DeleteMany'];
    const hooks = Object.fromEntries(after.map((action) => [`after${action}`, forget]));
    strapi.db.lifecycles.subscribe({ models: [FILE_UID], ...hooks });
    forget();
  };
  return {
    async get(spec, documentIds, read) {
      if (writes < 0) listen();
      const found = new Map<string, Row>();
      const since = now() - STALE;
      for (const id of documentIds) {
        const kept = rows.get(`${id} ${spec}`);
        if (kept && kept.at >= since) found.set(id, kept.row);
      }
      const missing = documentIds.filter((id) => !found.has(id));
      if (missing.length === 0) return found;
      const before = writes;
      for (const [id, delivered] of await read(missing)) {
        const row = quickRow(delivered);
        found.set(id, row);
        if (writes !== before) continue;
        if (rows.size >= KEPT) rows.clear();
        rows.set(`${id} ${spec}`, { row, at: now() });
      }
      return found;
    },
  };
}
