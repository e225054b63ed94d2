import { backOf, textOf } from './form';
import { CONSENT_VERSION, type Site } from './site';

/** `POST /consent`: the one friendly question. */
export async function consented(site: Site): Promise<string> {
  if (textOf(site, 'answer') === 'yes') await site.agree();
  else site.answered('no');
  return backOf(site);
}

/** `POST /me/consent`: each purpose by itself. */
export async function changeConsent(site: Site): Promise<string> {
  const body = {
    personalisation: textOf(site, 'personalisation') === 'yes',
    measurement: textOf(site, 'measurement') === 'yes',
    version: CONSENT_VERSION,
  };
  await site.ask('/context-variants/me/consent', { method: 'PUT', body });
  if (!body.personalisation && !body.measurement) site.keep(null);
  return '/me';
}

/** `POST /me/correct`: what the visitor says of themselves; it holds at once, and beats what we guessed. */
export async function correct(site: Site): Promise<string> {
  const said = textOf(site, 'said');
  const topic = textOf(site, 'topic');
  if (said === 'not-me') return notMe(site);
  const body =
    said === 'knowledge'
      ? { attributes: { knowledge: textOf(site, 'knowledge') || null } }
      : { topics: { [topic]: { done: said === 'already-bought' } } };
  await site.ask('/context-variants/me', { method: 'PATCH', body });
  return '/me';
}

/** What happened here was somebody else's: the browser is nobody's, and asks anew. */
async function notMe(site: Site): Promise<string> {
  const body = { notMe: true };
  const { token } = await site.read<{ token: string | null }>('/context-variants/me', {
    method: 'PATCH',
    body,
  });
  site.keep(token);
  site.ctx.cookies.set('shop-consent', null, { signed: false });
  return '/me';
}

/** `POST /me/erase`. */
export async function erase(site: Site): Promise<string> {
  await site.ask('/context-variants/me', { method: 'DELETE' });
  site.keep(null);
  site.answered('no');
  return '/me?said=forgotten';
}

/** `GET /me/download`: everything, a line an event. */
export async function download(site: Site): Promise<void> {
  const answer = await site.ask('/context-variants/me/export');
  site.ctx.attachment('nordlicht.ndjson');
  site.ctx.type = 'application/x-ndjson';
  site.ctx.body = await answer.text();
}
