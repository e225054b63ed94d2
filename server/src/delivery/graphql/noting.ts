import type { Models } from '../../variants';
import { namesOneEntry } from '../one-entry';
import type { Session } from '../session';
import { lengthOf } from '../words';
import { selectedNames, type Info } from './request';

/** Entries of one query that are remembered: nobody reads more at once. */
const READS = 20;

type Row = Readonly<Record<string, unknown>>;
type Args = Readonly<Record<string, unknown>>;

/**
 * With what arguments the query itself asks for what a field answers: its own where it is a root field, those of the
 * root connection where it answers its nodes. Null for all that lies deeper.
 */
export function pageOf(parent: unknown, args: Args, { path }: Info): Args | null {
  if (path.prev === undefined) return args;
  if (path.prev.prev !== undefined) return null;
  const { info } = (parent ?? {}) as {
    readonly info?: { readonly args?: Args; readonly resourceUID?: string };
  };
  return (info?.resourceUID !== undefined && info.args) || null;
}

/**
 * Notes what a query reads, to be recorded once it is answered: one entry on purpose, by id, as a single type or by its
 * `uid` attribute, plainly or in a connection, as over REST. A query may read several.
 * @param args with which the query asks for it, see `pageOf`
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
  const key = String((info.path.prev ?? info.path).key);
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
