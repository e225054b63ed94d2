import type { Core, UID } from '@strapi/strapi';
import type { Mention } from './codec';
import { FILE_UID } from './fields';
import { refused, written } from './refused';

interface Named {
  readonly documentId: string;
  readonly mime?: string | null;
}

const KINDS = ['image', 'video', 'audio'];

/** Upload's own sorting: images, videos, audios, and files for the rest. */
const mediaKind = (mime: string): string => {
  const kind = KINDS.find((name) => mime.startsWith(`${name}/`));
  return kind ? `${kind}s` : 'files';
};

function checkKind({ field, path }: Mention, mime: string): void {
  const allowed = field.attribute.allowedTypes;
  if (!Array.isArray(allowed) || allowed.length === 0 || allowed.includes(mediaKind(mime))) return;
  const message = `${written(path)} takes ${allowed.join(', ')}, and this file is ${mime}. Choose another file.`;
  throw refused('invalid', path, message);
}

/** Throws unless everything that an overlay refers to exists, and each file is of a kind its attribute takes. */
export async function checkMentions(strapi: Core.Strapi, mentions: readonly Mention[]): Promise<void> {
  const uids = new Set(mentions.map(({ uid }) => uid));
  for (const uid of uids) {
    const of = mentions.filter((mention) => mention.uid === uid);
    const documentIds = [...new Set(of.map(({ documentId }) => documentId))];
    const found: unknown = await strapi.db.query(uid as UID.ContentType).findMany({
      where: { documentId: { $in: documentIds } },
      select: uid === FILE_UID ? ['documentId', 'mime'] : ['documentId'],
    });
    const rows = new Map((found as Named[]).map((row) => [row.documentId, row]));
    for (const mention of of) {
      const row = rows.get(mention.documentId);
      if (!row) {
        const message = `${written(mention.path)} names ${mention.documentId}, which is no document of ${uid}. Choose one that exists.`;
        throw refused('unknown-value', mention.path, message);
      }
      if (uid === FILE_UID) checkKind(mention, row.mime ?? '');
    }
  }
}
