import type { Context } from 'koa';
import type { Consent } from '../../contract/consent';
import { createTokens } from '../../server/src/delivery/token';
import type { House } from '../../server/src/http/door';
import { declare } from '../../server/src/http/me';
import { consent, meet } from '../../server/src/http/visitors';

// Two requests cannot be made to meet at one moment from outside: here the store answers as it then does.

const tokens = createTokens(['a secret']);
const token = tokens.issue();
const agreed: Consent = { personalisation: true, measurement: false, version: '1', implied: false, at: 1 };

/** A house whose visitor is erased between the first look and the write. */
const house = (kept: Consent[] = []): House =>
  ({
    tokens,
    limits: { eventBytes: 10_000 },
    consentMode: 'required',
    entries: { topicKey: () => 'site' },
    understanding: () => ({ attributes: [] }),
    now: () => 2,
    isErased: () => Promise.resolve(false),
    consentOf: () => Promise.resolve(agreed),
    record: (events: readonly unknown[]) => Promise.resolve(events.map(() => 'erased')),
    putConsent: (visitor: string, given: Consent) => {
      if (visitor === tokens.read(token)) return Promise.resolve(null);
      kept.push(given);
      return Promise.resolve({});
    },
  }) as unknown as House;

const asked = (body: object): Context => {
  const headers: Record<string, string> = { 'x-context-visitor': token };
  return {
    req: { headers },
    request: { body },
    get: (name: string) => headers[name.toLowerCase()] ?? '',
    cookies: { get: () => undefined, set: () => undefined },
  } as unknown as Context;
};

const unauthorized = { name: 'UnauthorizedError', details: { code: 'no-visitor' } };

test('a consent of somebody who was erased at that moment is not said to be kept', async () => {
  await expect(consent(asked({ measurement: true }), house())).rejects.toMatchObject(unauthorized);
});

test('a declaration of somebody who was erased at that moment is not said to be kept', async () => {
  const said = asked({ topics: { site: { done: true } } });
  await expect(declare(said, house())).rejects.toMatchObject(unauthorized);
});

test('whoever agrees while they are erased is somebody new, with a new token and nothing of before', async () => {
  const kept: Consent[] = [];
  const ctx = asked({ consent: { measurement: true } });
  await meet(ctx, house(kept));
  const given = (ctx.body as { data: { token: string } }).data.token;
  expect(tokens.read(given)).not.toBeNull();
  expect(given).not.toBe(token);
  expect(kept).toEqual([{ personalisation: false, measurement: true, version: null, implied: false, at: 2 }]);
});
