// npm run send -w examples/shop [-- --url http://localhost:1337] [--to a@b.c,d@e.f] [--locale de] [--out FOLDER]:
// writes the newsletter as each recipient should get it, and a page that shows all of them side by side.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mail, sideBySide } from './mail.mjs';
import { introduce, people } from './people.mjs';

const kept = path.join(path.dirname(fileURLToPath(import.meta.url)), '.tmp');
const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:1337' },
    to: { type: 'string' },
    locale: { type: 'string', default: 'en' },
    out: { type: 'string', default: path.join(kept, 'mail') },
  },
});
const site = options.url.replace(/\/$/, '');
const { accessKey } = JSON.parse(fs.readFileSync(path.join(kept, 'api-token.json'), 'utf8'));
const authorised = { Authorization: `Bearer ${accessKey}` };

async function answered(response) {
  if (response.ok) return response;
  throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
}

async function asked(where, body, headers = authorised) {
  const response = await fetch(`${site}/api/context-variants${where}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return answered(response);
}
const post = async (where, body, headers) => (await asked(where, body, headers)).json();

const contentType = 'api::email.email';
const { data: mails } = await fetch(`${site}/api/emails?filters[slug][$eq]=televisions&fields[0]=slug`, {
  headers: authorised,
})
  .then(answered)
  .then((response) => response.json());
const entries = [
  { contentType, documentId: mails[0].documentId, locale: options.locale, populate: ['picture', 'action'] },
];

/** What each of them should get: one call for all, a line for each. */
async function resolve(recipients) {
  const body = { recipients: recipients.map((identifier) => ({ identifier })), entries, channel: 'email' };
  const lines = (await (await asked('/resolve', body)).text()).trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

const recipients = options.to ? options.to.split(',') : people.map(({ to }) => to);
if (!options.to) {
  for (const { index, recipient } of await resolve(recipients)) {
    if (recipient === 'unknown') await introduce(people[index], { site, post });
  }
}

/** Whose mail a link is in, by the link's own random name: the address itself is in no link. */
const sentFile = path.join(kept, 'sent.json');
const sent = fs.existsSync(sentFile) ? JSON.parse(fs.readFileSync(sentFile, 'utf8')) : {};
fs.mkdirSync(options.out, { recursive: true });
const written = [];
for (const { index, recipient, entries: resolved } of await resolve(recipients)) {
  const [{ documentId, data: entry, variants }] = resolved;
  const [{ variant, reason } = {}] = variants;
  const [id, to, file] = [randomBytes(16).toString('base64url'), recipients[index], `${index + 1}.html`];
  sent[id] = { to, contentType, documentId, variant: variant ?? 'default', href: entry.action.href };
  const link = `${site}/go/${id}`;
  fs.writeFileSync(path.join(options.out, file), mail({ entry, link, site, locale: options.locale }));
  const told = `${recipient}, ${variant ?? 'default content'} (${reason})`;
  written.push({ who: to, file, entry, told });
  console.log(`send: ${to}: ${entry.subject} [${told}]`);
}
fs.writeFileSync(sentFile, JSON.stringify(sent), { mode: 0o600 });
const title = options.locale === 'de' ? 'Ein Newsletter, drei Leute' : 'One newsletter, three people';
fs.writeFileSync(
  path.join(options.out, 'index.html'),
  sideBySide(written, { locale: options.locale, title: options.to ? 'Newsletter' : title }),
);
console.log(`send: ${path.join(options.out, 'index.html')}`);
