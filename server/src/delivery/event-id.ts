import { randomBytes } from 'node:crypto';

let count = 0;

/**
 * An id for an event that came without one: sorts by the time of receipt (ms UTC), and within a millisecond in the
 * order in which ids were asked for, since events of one moment are folded in the order of their ids.
 */
export function eventId(at: number): string {
  count = (count + 1) % 0x1000000;
  const time = Math.floor(at).toString(16).padStart(12, '0');
  return `${time}-${count.toString(16).padStart(6, '0')}-${randomBytes(8).toString('hex')}`;
}
