import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Site } from './site';

interface Sent {
  to: string;
  contentType: string;
  documentId: string;
  variant: string;
  href: string;
}

async function sentAs(id: string, strapi: Core.Strapi): Promise<Sent | null> {
  try {
    const file = path.join(strapi.dirs.app.root, '.tmp', 'sent.json');
    const all: Record<string, Sent> = JSON.parse(await fs.readFile(file, 'utf8'));
    return Object.hasOwn(all, id) ? (all[id] ?? null) : null;
  } catch {
    return null;
  }
}

/**
 * `/go/ID`: a link of a mail was followed, which is told of whomever the mail was sent to. A mail may be passed on:
 * following its link signs nobody in. Followed twice it counts once.
 */
export async function followed(site: Site, id: string, strapi: Core.Strapi): Promise<string | null> {
  const sent = await sentAs(id, strapi);
  if (!sent) return null;
  const { to: identifier, contentType, documentId, variant } = sent;
  const click = { id: `mail-${id}`, type: 'email_click', channel: 'email', contentType, documentId, variant };
  await site.touch('mail', { identifier, ...click });
  return sent.href;
}
