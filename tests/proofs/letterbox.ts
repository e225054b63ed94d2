import fs from 'node:fs';
import { exchange, json, type Exchange } from '../harness/exchange';
import { keptEvents, type KeptEvent } from '../harness/history-file';
import { freshDir } from '../harness/settings';
import { spawn, type Spawned } from '../harness/spawn';
import { BROWSER, newVisitor, type Visitor } from '../harness/visitor';

/** An app of its own for a file of tests that post events of all kinds, and a visitor who agreed to everything. */
export interface Letterbox {
  readonly app: Spawned;
  readonly visitor: Visitor;
  /** Posts a body as it is. */
  raw(body: string, headers?: Readonly<Record<string, string>>): Promise<Exchange>;
  /** Posts a batch. */
  events(...list: readonly unknown[]): Promise<Exchange>;
  /** What the history's file holds under an id. */
  kept(id: string): Promise<KeptEvent[]>;
  close(): Promise<void>;
}

/** A view with an id. */
export const view = (id: string, more: object = {}) => ({ type: 'view', id, ...more });

/** Starts the app; 3 to 10 seconds. */
export async function openLetterbox(): Promise<Letterbox> {
  const app = await spawn({ dir: freshDir() });
  const visitor = await newVisitor(app.url);
  const raw: Letterbox['raw'] = (body, headers = {}) =>
    exchange(app.url, {
      method: 'POST',
      path: '/api/context-variants/events',
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': BROWSER,
        'X-Context-Visitor': visitor.token,
        ...headers,
      },
      body,
    });
  return {
    app,
    visitor,
    raw,
    events: (...list) => raw(JSON.stringify({ events: list })),
    kept: async (id) => (await keptEvents(app.dir)).filter((event) => event.id === id),
    async close() {
      await app.stop();
      fs.rmSync(app.dir, { recursive: true });
    },
  };
}

/** Expects a refusal in Strapi's format with our code. */
export function expectRefusal(answer: Exchange, status: number, code: unknown): void {
  expect(json(answer)).toEqual({
    data: null,
    error: {
      status,
      name: expect.any(String),
      message: expect.any(String),
      details: expect.objectContaining({ code }),
    },
  });
  expect(answer.status).toBe(status);
}
