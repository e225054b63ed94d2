import type { Models } from '../../variants';
import { namesOneEntry } from '../one-entry';
import type { Session } from '../session';
import { lengthOf } from '../words';
import { selectedNames, type Info } from './request';

/** Entries of one query that are remembered: nobody reads more at once. */
const READS = 20;

type Row = Readonly<Record<string, unknown>>;

/**
 * Notes what a root field reads, to be recorded once the query is answered: one entry on purpose, by id, as a single
 * type or by its `uid` attribute, as over REST. A query may read several.
 * @param args the field's own arguments
 */
export function noteRead(
  value: unknown,
  uid: string,
  args: { readonly filters?: unknown },
  info: Info,
  session: Session,
  models: Models,
): void {
  if (session.reads.length >= READS) return;
  if (Array.isArray(value) && !namesOneEntry(args.filters, uid, models)) return;
  const [row, ...more] = (Array.isArray(value) ? value : [value]) as (Row | null)[];
  if (!row || more.length > 0 || typeof row['documentId'] !== 'string') return;
  const { documentId } = row;
  if (session.reads.some((read) => read.documentId === documentId && read.contentType === uid)) return;
  const locale = typeof row['locale'] === 'string' ? row['locale'] : null;
  const key = String(info.path.key);
  const outcome = session.outcomes.find((one) => one.documentId === documentId && one.pointer[0] === key);
  const selected = selectedNames(info);
  session.reads.push({
    contentType: uid,
    documentId,
    locale,
    variant: outcome?.variant ?? null,
    words: () => {
      const answered = Object.entries(row).filter(([name]) => selected.has(name));
      return lengthOf(Object.fromEntries(answered), uid, models);
    },
  });
}
