import type { FileRows } from './file-rows';
import type { Row } from './read-documents';

/**
 * Rows kept for one call that answers many: what one recipient's winners refer to is read once for all. Each taker has
 * copies of their own, since other variants may be laid over them. Not for longer: nothing tells of changes.
 */
export function createKeptRows(): FileRows {
  const rows = new Map<string, Row | null>();
  return {
    async get(spec, documentIds, read) {
      const name = (id: string): string => `${id} ${spec}`;
      const missing = documentIds.filter((id) => !rows.has(name(id)));
      if (missing.length > 0) {
        const found = await read(missing);
        for (const id of missing) rows.set(name(id), found.get(id) ?? null);
      }
      return new Map(
        documentIds.flatMap((id) => {
          const row = rows.get(name(id));
          return row ? [[id, structuredClone(row)] as const] : [];
        }),
      );
    },
  };
}
