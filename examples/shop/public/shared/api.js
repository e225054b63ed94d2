const OURS = '/api/context-variants';

/** A request that the server refused: `status`, and `code` where the answer names one. */
export class Refused extends Error {
  constructor(status, error) {
    super(error?.message ?? `The server answered ${status}`);
    this.status = status;
    this.code = error?.details?.code;
  }
}

async function send(path, { method = 'GET', token, body, headers = {}, keepalive = false } = {}) {
  const response = await fetch(path, {
    method,
    keepalive,
    // Where a token is named, or null, it alone says who asks, so that two visitors can live in one browser.
    credentials: token === undefined ? 'same-origin' : 'omit',
    headers: {
      ...(token && { 'X-Context-Visitor': token }),
      ...(body && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = response.status === 204 ? {} : await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, answer.error);
  return answer;
}

/** Reads content, as whoever owns `token`. `record: false` keeps the reading itself out of the history. */
export const read = (path, { token, record = true, language } = {}) =>
  send(path, {
    token,
    headers: {
      ...(!record && { 'X-Context-Record': 'off' }),
      ...(language && { 'Accept-Language': language }),
    },
  });

/** A new visitor who agrees to being remembered on this site. Resolves to their token; `keep` makes it this browser's. */
export const meet = async ({ keep = false } = {}) =>
  (
    await send(`${OURS}/visitors`, {
      method: 'POST',
      token: keep ? undefined : null,
      body: { consent: { personalisation: true, version: '1' } },
    })
  ).data.token;

/** Reports what happened; resolves once it is kept. */
export const report = (token, events, { keepalive = false } = {}) =>
  send(`${OURS}/events`, { method: 'POST', token, body: { events }, keepalive });

export const aboutMe = async (token, language) =>
  (await send(`${OURS}/me?locale=${language}`, { token })).data;
