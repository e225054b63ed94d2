import type { UID } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Model } from '../variants';
import { noteAlone } from './alone';
import { showVariant, tellOfVariants } from './answer';
import { countDraftLinks } from './draft-links';
import { answering, noEntry } from './errors';
import type { EditingHouse, Row } from './house';
import { documentIdOf, open, openToWrite, placeOf, type Opened } from './open';
import { saveForm } from './save';
import { scopeFor, scopeOf, type Scope } from './scope';
import type { Place } from './shown';

type Action = (ctx: Context, next?: unknown) => Promise<unknown>;
type Controller = Record<string, Action>;

/** A request for a variant of an entry. */
interface Asked {
  readonly model: Model;
  readonly place: Place;
  readonly scope: Scope;
}

/** The entry that a request is about, where its type has variants. */
async function entryOf(house: EditingHouse, ctx: Context) {
  const { model: uid } = ctx['params'] as { model: string };
  const model = house.models.get(uid);
  if (!model?.enabled) return null;
  const documentId = await documentIdOf(house, ctx, uid);
  return documentId === null ? null : { model, documentId };
}

async function askedOf(house: EditingHouse, ctx: Context): Promise<Asked | null> {
  if (!scopeOf(ctx)) return null;
  const entry = await entryOf(house, ctx);
  const scope = entry && scopeFor(ctx, entry.documentId);
  if (!entry || !scope) return null;
  const { model, documentId } = entry;
  return { model, scope, place: await placeOf(house, ctx, model, documentId) };
}

/**
 * Throws 404 where a form for a variant would be written as default content: the single type's entry it was opened upon
 * is gone, or its type has no variants any more. Requests for other entries, which carry the URL on, pass: no entry
 * refers to a single type.
 */
async function refuseStray(house: EditingHouse, ctx: Context): Promise<void> {
  const scope = scopeOf(ctx);
  const { model: uid, id } = ctx['params'] as { model: string; id?: string };
  const isSingle = house.strapi.contentTypes[uid as UID.ContentType]?.kind === 'singleType';
  const isAbout = isSingle
    ? house.models.get(uid)?.enabled === true || scope?.of !== null
    : id !== undefined && scope?.of === id;
  if (!scope || !isAbout) return;
  throw noEntry('The entry whose variant is open is not there any more, or its type has no variants.');
}

/** Whether there is a version to show; in a language that the entry is not written in the form for one is empty. */
const isWritten = (ctx: Context): boolean => {
  const { data } = (ctx.body ?? {}) as { data?: Row };
  return data?.['documentId'] !== undefined || ctx.query['status'] === 'published';
};

/** The actions of the content manager that act on the open variant; `read` names the one that shows a document. */
export function editDocuments(
  house: EditingHouse,
  original: Controller,
  read: 'findOne' | 'find',
): Controller {
  const call = (name: string, ctx: Context, next?: unknown) => original[name]?.call(original, ctx, next);

  /** Answers a write as the draft is seen now. */
  const answerDraft = async (ctx: Context, { model, place, scope }: Asked): Promise<void> => {
    const { documentId, locale } = place;
    await house.catalogue.refresh(model.uid, documentId);
    // i18n has emptied the query; the content manager reads it again for the answer.
    ctx.query = locale === null ? {} : { locale };
    await call(read, ctx);
    await showVariant(
      house,
      ctx,
      model,
      { ...place, status: model.draftAndPublish ? 'draft' : 'published' },
      scope,
    );
  };

  const write =
    (
      name: string,
      right: 'update' | 'publish' | 'unpublish' | 'discard',
      act: (opened: Opened, body: Row) => Promise<void>,
    ): Action =>
    async (ctx, next) => {
      const asked = await askedOf(house, ctx);
      if (!asked) {
        await refuseStray(house, ctx);
        return call(name, ctx, next);
      }
      const body = ((ctx.request as { body?: Row }).body ?? {}) as Row;
      return answering(ctx, async () => {
        await house.strapi.db.transaction(async () => {
          const opened = await openToWrite(house, ctx, asked.model, asked.place, asked.scope, right);
          await act(opened, body);
        });
        await answerDraft(ctx, asked);
      });
    };

  const refOf = ({ record: { contentType, documentId, key }, shown: { place } }: Opened) => ({
    contentType,
    documentId,
    key,
    ...(place.locale !== null && { locale: place.locale }),
  });
  const save = (opened: Opened, body: Row) =>
    saveForm(house, opened.checker, opened.record, opened.shown, body);

  const publish = write('publish', 'publish', async (opened, body) => {
    if (opened.checker.can.update(opened.shown.byDefault)) await save(opened, body);
    await house.variants.publish(refOf(opened));
  });
  const update = write(read === 'find' ? 'createOrUpdate' : 'update', 'update', save);
  return {
    ...original,
    async [read](ctx, next) {
      await call(read, ctx, next);
      if (ctx.status !== 200) return;
      const asked = isWritten(ctx) ? await askedOf(house, ctx) : null;
      if (asked) return answering(ctx, () => showVariant(house, ctx, asked.model, asked.place, asked.scope));
      try {
        const entry = await entryOf(house, ctx);
        if (!entry) return;
        const place = await placeOf(house, ctx, entry.model, entry.documentId);
        await tellOfVariants(house, ctx, entry.model, place);
      } catch (error) {
        house.fault('the edit view is not told of variants', error);
      }
    },
    [read === 'find' ? 'createOrUpdate' : 'update']: update,
    async publish(ctx, next) {
      const entry = await entryOf(house, ctx);
      if (entry && !scopeFor(ctx, entry.documentId)) noteAlone(ctx, entry.model.uid, entry.documentId);
      return publish(ctx, next);
    },
    unpublish: write('unpublish', 'unpublish', async (opened, { discardDraft }) => {
      if (discardDraft === true && opened.checker.can.discard(opened.shown.byDefault))
        await house.variants.discard(refOf(opened));
      await house.variants.unpublish(refOf(opened));
    }),
    discard: write('discard', 'discard', async (opened) => {
      await house.variants.discard(refOf(opened));
    }),
    async countDraftRelations(ctx, next) {
      const asked = await askedOf(house, ctx);
      if (!asked) return call('countDraftRelations', ctx, next);
      return answering(ctx, async () => {
        const { shown } = await open(house, ctx, asked.model, asked.place, asked.scope);
        ctx.body = { data: { unpublishedRelations: await countDraftLinks(house, shown), draftM2mLinks: 0 } };
      });
    },
  };
}
