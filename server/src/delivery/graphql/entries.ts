import type { Overlay } from '../../../../contract/variant';
import type { Scope } from '../hydrate';
import type { Session } from '../session';
import { Laying, type Laid, type LayTools } from '../vary';
import type { Levels, Row } from './levels';

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** Lays the winners over the entries that a field of an enabled type answers, one or a list. */
export class Entries {
  private readonly decided = new WeakSet();

  constructor(
    private readonly tools: LayTools,
    private readonly levels: Levels,
  ) {}

  /**
   * The entries to go on with; those given stay as they are.
   * @throws a ValidationError where explicit facts cannot be read; a fault of ours leaves default content
   */
  async lay(value: unknown, uid: string, session: Session, scope: Scope, pointer: readonly string[]) {
    const given = (Array.isArray(value) ? value : [value]) as readonly unknown[];
    // an entry may pass through several fields on its way, as in Strapi's form of version 4
    if (given.some((row) => isRow(row) && this.decided.has(row))) return value;
    const spoken = new Map<unknown, Overlay>();
    const remember = (entry: unknown, overlay: Overlay): Overlay => {
      spoken.set(entry, overlay);
      return overlay;
    };
    const tools: LayTools = {
      ...this.tools,
      acknowledge: (overlay, winner, decision, context) => {
        const said = this.tools.acknowledge(overlay, winner, decision, context);
        if (said instanceof Promise) return said.then((one) => remember(winner.entry, one));
        return remember(winner.entry, said);
      },
    };
    const holder = { data: Array.isArray(value) ? [...(value as unknown[])] : value };
    const laying = new Laying(session, scope, tools);
    const laid: Laid[] = [];
    try {
      await laying.slot({ uid, parent: holder, key: 'data', select: this.levels.select(uid), pointer }, laid);
    } catch (error) {
      laying.revert(laid, error);
    }
    const answered = (Array.isArray(holder.data) ? holder.data : [holder.data]) as unknown[];
    answered.forEach((row, index) => this.remember(row, given[index], uid, spoken, laid));
    return holder.data;
  }

  /** As `lay`, for what a polymorphic relation answers: entries of several types, told by `__type`. */
  async layMixed(value: object, session: Session, scope: Scope, pointer: readonly string[]) {
    const one = (row: unknown, at: readonly string[]): unknown => {
      const uid = isRow(row) ? row['__type'] : null;
      const isOurs = typeof uid === 'string' && this.tools.models.get(uid)?.enabled;
      return isOurs ? this.lay(row, uid, session, scope, at) : row;
    };
    if (!Array.isArray(value)) return one(value, pointer);
    return Promise.all(value.map((row, index) => one(row, [...pointer, String(index)])));
  }

  private remember(
    row: unknown,
    ground: unknown,
    uid: string,
    spoken: ReadonlyMap<unknown, Overlay>,
    laid: readonly Laid[],
  ): void {
    if (!isRow(row) || !isRow(ground)) return;
    this.decided.add(row);
    const model = this.tools.models.get(uid);
    const part = spoken.get(ground);
    if (row === ground || !model || !part) return;
    const references = laid.find(({ found }) => found.entry === ground)?.references ?? [];
    const locale = typeof ground['locale'] === 'string' ? ground['locale'] : null;
    const place = { text: '', pointer: [] };
    const known = { model, part, ground, seed: String(ground['documentId']), locale, place };
    this.levels.remember(row, known, references);
  }
}
