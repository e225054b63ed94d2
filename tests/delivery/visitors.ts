import request from 'supertest';
import type { Booted } from '../harness/boot';

export const YES = { personalisation: true, measurement: true, version: '1' };
export type Sent = Record<string, unknown>;

/** A visitor with a token of their own, who agreed to everything. */
export interface Visitor {
  readonly token: string;
  /** GET of a content path, below `/api`. */
  get(path: string, headers?: Record<string, string>): request.Test;
  /** POST of events; the answer's body. */
  did(...events: Sent[]): Promise<{ accepted: number; duplicates: number; rejected: Sent[] }>;
  search(query: string): Promise<unknown>;
  patch(body: Sent): request.Test;
  me(): Promise<{
    facts: Sent[];
    topics: Record<string, { stage: string | null; [key: string]: unknown }>;
    consent: Sent;
  }>;
}

/** Meets a new visitor. */
export async function meet(app: Booted, consent: Sent = YES): Promise<Visitor> {
  const met = await request(app.http).post('/api/context-variants/visitors').send({ consent }).expect(200);
  const token: string = met.body.data.token;
  const headers = { 'X-Context-Visitor': token };
  const did = async (...events: Sent[]) => {
    const answer = await request(app.http).post('/api/context-variants/events').set(headers).send({ events });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body.data;
  };
  return {
    token,
    get: (path, more = {}) =>
      request(app.http)
        .get(`/api${path}`)
        .set({ 'X-Context-Record': 'off', ...headers, ...more }),
    did,
    search: (query) => did({ type: 'search', query }),
    patch: (body) => request(app.http).patch('/api/context-variants/me').set(headers).send(body),
    me: async () =>
      (await request(app.http).get('/api/context-variants/me').set(headers).expect(200)).body.data,
  };
}
