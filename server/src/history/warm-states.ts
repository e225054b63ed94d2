import type { FoldCodec } from './fold';
import type { Order } from './order';
import type { VisitorRow } from './store';
import { Warm } from './warm';

/** A visitor's state in memory, ready to be read and to grow. */
export interface Entry<State> {
  readonly visitor: VisitorRow;
  /** When it was read from the store, ms UTC. */
  readonly readAt: number;
  state: State;
  order: Order | null;
  bytes: number;
  /** Events since `bytes` was measured. */
  unmeasured: number;
}

/** The same as bytes outside the heap, a third in size. */
interface Encoded {
  readonly visitor: VisitorRow;
  readonly readAt: number;
  readonly order: Order | null;
  readonly state: Buffer;
}

/** A state takes about so many bytes for each character of its encoding. */
const BYTES_A_CHARACTER = 3;
/** What an entry takes beside its state, decoded or encoded. */
const BYTES_AN_ENTRY = 600;
/** Share of the memory for states that are decoded. */
const DECODED = 0.25;

/**
 * States of recent visitors, within a number of bytes: the most recently used are decoded, the others encoded, and
 * decoded when somebody asks for them.
 */
export class WarmStates<State> {
  private readonly decoded: Warm<Entry<State>>;
  private readonly encoded: Warm<Encoded>;

  constructor(
    private readonly codec: FoldCodec<State>,
    maxBytes: number,
    /** Told of whose state is in memory no longer. */
    private readonly gone: (visitor: string) => void = () => undefined,
  ) {
    this.encoded = new Warm(maxBytes * (1 - DECODED), gone);
    this.decoded = new Warm(maxBytes * DECODED, (key, entry) => this.encode(key, entry));
  }

  /** Bytes of all that is kept, about. */
  get bytes(): number {
    return this.decoded.bytes + this.encoded.bytes;
  }

  /** The entry, decoded where it was not, now the most recently used. */
  get(visitor: string): Entry<State> | undefined {
    const entry = this.decoded.get(visitor);
    if (entry) return entry;
    const kept = this.encoded.peek(visitor);
    if (!kept) return undefined;
    const found = this.decode(kept);
    this.encoded.delete(visitor);
    if (found) this.set(visitor, found);
    else this.gone(visitor);
    return found;
  }

  /** The entry where it is decoded, without counting as a use. */
  peek(visitor: string): Entry<State> | undefined {
    return this.decoded.peek(visitor);
  }

  /** The visitor's row and when it was read, whether the state is decoded or not. */
  row(visitor: string): Pick<Entry<State>, 'visitor' | 'readAt'> | undefined {
    return this.decoded.get(visitor) ?? this.encoded.get(visitor);
  }

  /** Keeps an entry of `entry.bytes`; the longest unused ones are encoded, or go. */
  set(visitor: string, entry: Entry<State>): void {
    this.encoded.delete(visitor);
    this.decoded.set(visitor, entry, entry.bytes);
  }

  delete(visitor: string): void {
    this.decoded.delete(visitor);
    this.encoded.delete(visitor);
    this.gone(visitor);
  }

  /** Works out how many bytes the entry takes. */
  measure(entry: Entry<State>): void {
    entry.bytes = BYTES_AN_ENTRY + BYTES_A_CHARACTER * this.codec.encode(entry.state).length;
    entry.unmeasured = 0;
  }

  private encode(key: string, { visitor, readAt, order, state }: Entry<State>): void {
    if (this.encoded.maxBytes === 0) return this.gone(key);
    const bytes = Buffer.from(this.codec.encode(state), 'utf8');
    this.encoded.set(key, { visitor, readAt, order, state: bytes }, BYTES_AN_ENTRY + bytes.length);
  }

  private decode({ visitor, readAt, order, state }: Encoded): Entry<State> | undefined {
    try {
      const decoded = this.codec.decode(state.toString('utf8'), this.codec.version);
      const bytes = BYTES_AN_ENTRY + BYTES_A_CHARACTER * state.length;
      return { visitor, readAt, order, state: decoded, bytes, unmeasured: 0 };
    } catch {
      return undefined;
    }
  }
}
