import request, { type Response } from 'supertest';
import type { EditingMeta, OpenVariant } from '../../contract/editing';
import type { Booted } from '../harness/boot';
import type { AdminAccount } from '../harness/fill';

export const ARTICLE = 'api::article.article';
export const HOMEPAGE = 'api::homepage.homepage';

type Data = Record<string, unknown>;

/** What the edit view gets. */
export interface Seen {
  readonly status: number;
  // Entries are told apart by the tests themselves.
  readonly data: ReturnType<typeof JSON.parse>;
  readonly variants: EditingMeta;
  readonly open: OpenVariant;
  readonly availableStatus: readonly Data[];
  readonly error: { readonly status: number; readonly message: string; readonly details: Data };
}

export interface Where {
  readonly uid?: string;
  /** Absent for single types. */
  readonly id?: string;
  readonly locale?: string;
  readonly status?: 'draft' | 'published';
  /** The variant that is open. */
  readonly variant?: string;
  readonly variantOf?: string;
}

const pathOf = ({ uid = ARTICLE, id }: Where, action = ''): string =>
  `/content-manager/${id === undefined ? 'single-types' : 'collection-types'}/${uid}${id === undefined ? '' : `/${id}`}${action && `/actions/${action}`}`;

const queryOf = ({ locale, status, variant, variantOf }: Where): Data => ({
  ...(locale && { locale }),
  ...(status && { status }),
  ...(variant && { variant }),
  ...(variantOf && { variantOf }),
});

const seenIn = ({ status, body }: Response): Seen => ({
  status,
  data: body.data,
  variants: body.meta?.contextVariants,
  open: body.meta?.contextVariants?.open,
  availableStatus: body.meta?.availableStatus,
  error: body.error,
});

/** Somebody who sits at the edit view: the requests that the content manager's form sends. */
export function deskOf(app: Booted, { jwt }: AdminAccount) {
  const send = (method: 'get' | 'put' | 'post' | 'delete', path: string, query: object, body?: object) => {
    const asked = request(app.http)[method](path).set('Authorization', `Bearer ${jwt}`).query(query);
    return body ? asked.send(body) : asked;
  };
  return {
    send,
    open: async (where: Where) => seenIn(await send('get', pathOf(where), queryOf(where))),
    /** Saves the form; nothing is asked for in the URL but what it carries. */
    save: async (where: Where, form: Data) => seenIn(await send('put', pathOf(where), queryOf(where), form)),
    act: async (where: Where, action: 'publish' | 'unpublish' | 'discard', form: Data = {}) =>
      seenIn(await send('post', pathOf(where, action), queryOf(where), form)),
    draftLinks: async (where: Where): Promise<number> =>
      (await send('get', pathOf(where, 'countDraftRelations'), queryOf(where))).body.data
        .unpublishedRelations,
    /** Document ids as the form lists them: first one first. */
    async related(where: Where, field: string, part?: { uid: string; id: number }): Promise<string[]> {
      const path = `/content-manager/relations/${part?.uid ?? where.uid ?? ARTICLE}/${part?.id ?? where.id}/${field}`;
      const { body } = await send('get', path, queryOf(where)).expect(200);
      return body.results.map((row: { documentId: string }) => row.documentId).reverse();
    },
    async available(where: Where, field: string, more: object = {}): Promise<string[]> {
      const path = `/content-manager/relations/${where.uid ?? ARTICLE}/${field}`;
      const { body } = await send('get', path, { ...queryOf(where), id: where.id, ...more }).expect(200);
      return body.results.map((row: { documentId: string }) => row.documentId);
    },
    async create(where: Where, input: object): Promise<Response> {
      const path = `/context-variants/entries/${where.uid ?? ARTICLE}/${where.id}/variants`;
      return send('post', path, where.locale ? { locale: where.locale } : {}, input);
    },
  };
}

export type Desk = ReturnType<typeof deskOf>;
