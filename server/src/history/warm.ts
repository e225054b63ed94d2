/** Keeps the most recently used, up to a number of bytes. */
export class Warm<Value> {
  private readonly values = new Map<string, { readonly value: Value; readonly bytes: number }>();
  private held = 0;

  constructor(
    readonly maxBytes: number,
    /** Told of what goes for want of room. */
    private readonly letGo: (key: string, value: Value) => void = () => undefined,
  ) {}

  /** Bytes of all that is kept. */
  get bytes(): number {
    return this.held;
  }

  /** The value, now the most recently used. */
  get(key: string): Value | undefined {
    const kept = this.values.get(key);
    if (!kept) return undefined;
    this.values.delete(key);
    this.values.set(key, kept);
    return kept.value;
  }

  /** The value, without counting as a use. */
  peek(key: string): Value | undefined {
    return this.values.get(key)?.value;
  }

  /** Keeps a value of that many bytes, and lets go of the longest unused ones; of itself where it is too large. */
  set(key: string, value: Value, bytes: number): void {
    this.delete(key);
    this.values.set(key, { value, bytes });
    this.held += bytes;
    for (const [oldest, unused] of this.values) {
      if (this.held <= this.maxBytes) break;
      this.delete(oldest);
      this.letGo(oldest, unused.value);
    }
  }

  delete(key: string): void {
    const kept = this.values.get(key);
    if (!kept) return;
    this.held -= kept.bytes;
    this.values.delete(key);
  }
}
