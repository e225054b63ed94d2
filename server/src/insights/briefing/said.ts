import type { BriefedWord } from '../../../../contract/briefing';
import type { StoredEvent } from '../../../../contract/event';
import type { Memory, SiteChannel } from '../../../../contract/memory';
import type { NamedEntry } from '../../../../contract/visitor-page';
import type { Speech } from './words';

const HERE: SiteChannel = 'web';
/** Contacts and questions that are told; the rest is history. */
const CONTACTS = 5;
const ARGUMENTS = 5;
/** Characters of a note. */
const NOTE = 300;

/** Whether it happened away from the site, or was a question: what whoever talks to the person should know of. */
export const isContact = ({ type, channel }: StoredEvent): boolean =>
  channel !== HERE || type === 'touch' || type === 'ask';

/** What somebody wrote down about it: `data.note`. */
function noteOf({ data, query, type }: StoredEvent): string | null {
  if (type === 'ask' && query !== undefined) return query;
  const note: unknown = data !== null && typeof data === 'object' && 'note' in data ? data.note : null;
  return typeof note === 'string' && note.trim() !== '' ? note.trim().slice(0, NOTE) : null;
}

/** What was said to somebody, and what they asked, in any channel; the latest first. */
export function alreadySaid(
  events: readonly StoredEvent[],
  { said }: Memory,
  nameOf: (entry: { documentId: string; contentType: string | null }) => NamedEntry,
  speech: Speech,
): BriefedWord[] {
  const { channel: where, ago, kind, quoted, say, times } = speech;
  const contacts = events.filter(isContact).slice(-CONTACTS);
  const told = contacts.map((event): BriefedWord & { readonly when: number } => {
    const { at, channel, type, contentType = null, documentIds } = event;
    const names = documentIds.flatMap((documentId) => nameOf({ documentId, contentType }).name ?? []);
    const what = [...names.map(quoted), kind(type)].join(', ');
    const note = noteOf(event);
    const sentence = `${ago(at)} ${where(channel)}: ${note === null ? what : `${what}: ${quoted(note)}`}`;
    return { when: at, at: new Date(at).toISOString(), channel, sentence: capital(sentence) };
  });
  const latest = [...said].slice(-ARGUMENTS);
  const put = latest.map(([argument, { count, at, channel }]) => {
    const name = quoted(argument.replaceAll('-', ' '));
    const sentence = say({
      en: `We told them about ${name} ${times(count)}, last ${ago(at)} ${where(channel)}`,
      de: `Von ${name} haben wir ${times(count)} erzählt, zuletzt ${ago(at)} ${where(channel)}`,
    });
    return { when: at, at: new Date(at).toISOString(), channel, sentence };
  });
  return [...told, ...put]
    .sort((a, b) => b.when - a.when)
    .map(({ when: _, sentence, ...word }) => ({ ...word, sentence: ended(sentence) }));
}

export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
/** With a full stop, unless one ends what is quoted. */
const ended = (sentence: string): string => (/[.!?][”“]?$/.test(sentence) ? sentence : `${sentence}.`);
