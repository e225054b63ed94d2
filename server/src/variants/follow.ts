import type { Core } from '@strapi/strapi';
import type { Catalogue } from './catalogue';
import { cloneVariants } from './follow-clone';
import { removeWithEntry } from './follow-delete';
import { publishAlong } from './follow-publish';
import type { Model, Models } from './models';
import type { Topics } from './topics';

/** As `strapi.documents.use` takes it. */
type DocumentMiddleware = (
  context: { readonly uid: string; readonly action: string; readonly params: unknown },
  next: () => Promise<unknown>,
) => Promise<unknown>;

/** What the follower works with. */
export interface FollowerRoom {
  readonly strapi: Core.Strapi;
  readonly models: Models;
  readonly catalogue: Catalogue;
  readonly topics: Topics;
  /** Whether publishing that entry publishes its variants' drafts too. */
  readonly publishAlong: (contentType: string, documentId: string) => boolean;
}

interface Params {
  readonly documentId?: unknown;
  readonly status?: unknown;
  readonly locale?: unknown;
}

/** What follows a write, in its transaction; returns the document whose variants may have changed. */
type Follow = (room: FollowerRoom, model: Model, params: Params, result: unknown) => Promise<string | null>;

const READS = new Set(['findOne', 'findMany', 'findFirst', 'count']);

const documentIdOf = (of: unknown): string | null => {
  const { documentId } = (of ?? {}) as { documentId?: unknown };
  return typeof documentId === 'string' ? documentId : null;
};

const afterPublish: Follow = async (room, model, params, result) => {
  const documentId = documentIdOf(params) ?? documentIdOf(result);
  if (documentId === null || !room.publishAlong(model.uid, documentId)) return null;
  await publishAlong(room, model, documentId, params.locale);
  return documentId;
};

const afterDelete: Follow = async (room, model, params) => {
  const documentId = documentIdOf(params);
  if (documentId !== null) await removeWithEntry(room, model.uid, documentId);
  return documentId;
};

const afterClone: Follow = async (room, model, params, result) => {
  const from = documentIdOf(params);
  const to = documentIdOf(result);
  if (from !== null && to !== null) await cloneVariants(room, model, from, to);
  return to;
};

function followOf(model: Model, action: string, params: Params) {
  if (action === 'delete') return afterDelete;
  if (action === 'clone') return afterClone;
  const writes = action === 'create' || action === 'update';
  const publishes = action === 'publish' || (writes && params.status === 'published');
  return publishes && model.draftAndPublish ? afterPublish : null;
}

/**
 * Keeps variants and topics in step with what the document service writes, in the same transaction: publishing an
 * entry publishes its variants' drafts, cloning copies them, deleting takes them along. Unpublishing and discarding
 * leave variants as they are. To be handed to `strapi.documents.use`.
 */
export function createFollower(room: FollowerRoom): DocumentMiddleware {
  const { strapi, models, catalogue, topics } = room;
  const heard = new Set<string>();
  /** Once for all writes of a type in one transaction: their callbacks run one right after the other. */
  const hearAgain = (uid: string) => (): void => {
    if (heard.has(uid)) return;
    heard.add(uid);
    queueMicrotask(() => heard.delete(uid));
    topics.onWrite(uid).catch((error: unknown) => {
      strapi.log.error('context-variants: topics could not be read anew', error);
    });
  };
  const hear = async (uid: string): Promise<void> => {
    await topics.onWrite(uid);
    if (!strapi.db.inTransaction()) return;
    // others read what was there before as long as it lasts, and what it wrote may never have been
    await strapi.db.transaction(async ({ onCommit, onRollback }) => {
      onCommit(hearAgain(uid));
      onRollback(hearAgain(uid));
    });
  };
  const write: DocumentMiddleware = async ({ uid, action, params }, next) => {
    const model = models.get(uid);
    const given = (params ?? {}) as Params;
    const follow = model?.enabled ? followOf(model, action, given) : null;
    let result: unknown;
    if (model && follow) {
      let touched: string | null = null;
      result = await strapi.db.transaction(async () => {
        const written = await next();
        touched = await follow(room, model, given, written);
        return written;
      });
      // Inside somebody else's transaction nothing is certain yet: the commit refreshes.
      if (touched !== null && !strapi.db.inTransaction()) await catalogue.refresh(uid, touched);
    } else result = await next();
    await hear(uid);
    return result;
  };
  return (operation, next) => (READS.has(operation.action) ? next() : write(operation, next));
}
