import type { Consent } from '../../../contract/consent';
import type { EventInput, StoredEvent } from '../../../contract/event';
import type { Who } from '../../../contract/identity';
import type { TouchResult } from '../../../contract/touch';
import { readTogether } from '../delivery/meaning';
import type { House, Outcome } from './door';
import { aboutOf, placed, REFUSALS, toStored, type EventsHouse } from './events';
import type { NumberedLine } from './lines-of';
import { readTouch, type Fault } from './touch-line';
import type { Directory } from './who';

/** What keeping touches needs of the house. */
export interface TouchHouse
  extends Directory, EventsHouse, Pick<House, 'consentOf' | 'keptSince' | 'record' | 'now' | 'isPassing'> {}

/** Recipients whose consent is remembered while an import runs; the store judges it once more at each append. */
const REMEMBERED = 10_000;

interface Recipient {
  readonly name: string;
  readonly consent: Consent;
  /** ms UTC. What happened to somebody before they were erased is not theirs any more, whenever it is sent. */
  readonly since: number;
}

/** A line that can be kept, and of whom. */
interface Found {
  readonly event: EventInput;
  readonly at: number;
  readonly recipient: Recipient;
}

const NOBODY: Fault = {
  code: 'no-visitor',
  path: [],
  message: 'nobody of that token or identifier is kept; identify them first',
};

/** Finds recipients, each once as long as it is remembered. Rejects as the history does. */
export function createRecipients(house: TouchHouse): (who: Who) => Promise<Recipient | Fault> {
  const found = new Map<string, Promise<Recipient | Fault>>();
  const find = async ({ token, identifier }: Who): Promise<Recipient | Fault> => {
    const nobody = { ...NOBODY, path: [token === undefined ? 'identifier' : 'token'] };
    const lives = token === undefined ? house.identifiers(identifier ?? '') : [];
    const name = token === undefined ? await house.living(lives) : house.tokens.read(token);
    const consent = name === null ? null : await house.consentOf(name);
    if (name === null || consent === null) return nobody;
    const isBack = lives.length > 0 && name !== lives[0];
    const since = isBack ? ((await house.keptSince(name)) ?? consent.at) : -Infinity;
    if (consent.personalisation || consent.measurement) return { name, consent, since };
    return { ...REFUSALS['no-consent'], path: nobody.path };
  };
  return (who) => {
    const key = who.token === undefined ? `i ${who.identifier}` : `t ${who.token}`;
    let known = found.get(key);
    if (!known) {
      if (found.size >= REMEMBERED) found.clear();
      found.set(key, (known = find(who)));
    }
    return known;
  };
}

const PATHS: Readonly<Record<Exclude<Outcome, 'accepted' | 'duplicate'>, readonly string[]>> = {
  erased: [],
  'no-consent': [],
  'too-old': ['at'],
};

/** Keeps some lines in one go, and answers what became of each, in their order. Rejects as the history does. */
export async function keepTouches(
  lines: readonly NumberedLine[],
  importId: string,
  recipientOf: (who: Who) => Promise<Recipient | Fault>,
  house: TouchHouse,
): Promise<TouchResult[]> {
  const receivedAt = house.now();
  const touches = await Promise.all(
    lines.map(async ({ line, text }): Promise<Found | Fault> => {
      const touch = readTouch(text);
      if ('code' in touch) return touch;
      const recipient = await recipientOf(touch.who);
      if ('code' in recipient) return recipient;
      const at = placed(touch.event, 0, receivedAt, house);
      if ('code' in at) return { ...at, path: [at.code === 'too-old' ? 'at' : 'contentType'] };
      if (at.at < recipient.since) return { ...REFUSALS.erased, path: ['at'] };
      // The same line of the same import is the same event, however often it is sent.
      const event = { ...at.event, id: at.event.id ?? `${importId}:${line}` };
      return { event, at: at.at, recipient };
    }),
  );
  const found = touches.filter((one): one is Found => !('code' in one));
  const entries = await readTogether(house.entries, found.map(aboutOf));
  const read = await Promise.all(
    touches.map((one): Promise<StoredEvent> | Fault => {
      if ('code' in one) return one;
      return toStored(one, one.recipient.name, one.recipient.consent, receivedAt, entries);
    }),
  );
  const stored = read.filter((one): one is StoredEvent => !('code' in one));
  const outcomes = stored.length > 0 ? await house.record(stored) : [];
  let next = 0;
  return read.map((one, index): TouchResult => {
    const line = lines[index]?.line ?? 0;
    if ('code' in one) return { line, result: 'rejected', ...one };
    const outcome = outcomes[next++] ?? 'erased';
    if (outcome === 'accepted' || outcome === 'duplicate') return { line, result: outcome };
    return { line, result: 'rejected', ...REFUSALS[outcome], path: PATHS[outcome] };
  });
}
