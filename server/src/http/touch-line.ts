import type { ErrorCode } from '../../../contract/errors';
import { eventInputSchema, type EventInput } from '../../../contract/event';
import { firstFault } from '../../../contract/fault';
import { whoSchema, type Who } from '../../../contract/identity';
import { TOUCH_LINE } from '../../../contract/touch';
import { refusePrototype } from './body';

/** Why a line is not kept. */
export interface Fault {
  readonly code: ErrorCode;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Whom something happened to, and what. */
export interface Touch {
  readonly who: Who;
  readonly event: EventInput;
}

const malformed = (message: string): Fault => ({ code: 'malformed', path: [], message });

/** Reads one line: whom it happened to, by token or identifier, and an event as `POST /events` takes it. */
export function readTouch(text: string | null): Touch | Fault {
  if (text === null)
    return { code: 'too-large', path: [], message: `is longer than ${TOUCH_LINE} characters` };
  let raw: unknown;
  try {
    raw = JSON.parse(text, refusePrototype);
  } catch {
    return malformed('is not JSON');
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return malformed('is no JSON object');
  const { token, identifier, ...rest } = raw as Record<string, unknown>;
  const who = whoSchema.safeParse({
    ...(token !== undefined && { token }),
    ...(identifier !== undefined && { identifier }),
  });
  if (!who.success) return { code: 'invalid', ...firstFault(who.error) };
  const event = eventInputSchema.safeParse(rest);
  if (!event.success) return { code: 'invalid', ...firstFault(event.error) };
  if (event.data.channel === undefined)
    return { code: 'invalid', path: ['channel'], message: 'channel: is missing: where it happened' };
  return { who: who.data, event: event.data };
}
