/** Keeps the most recently used, up to `max`. */
export class Warm<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly max: number) {}

  /** The value, now the most recently used. */
  get(key: string): Value | undefined {
    const value = this.values.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  /** The value, without counting as a use. */
  peek(key: string): Value | undefined {
    return this.values.get(key);
  }

  set(key: string, value: Value): void {
    this.values.delete(key);
    this.values.set(key, value);
    const oldest = this.values.keys().next();
    if (this.values.size > this.max && !oldest.done) this.values.delete(oldest.value);
  }

  delete(key: string): void {
    this.values.delete(key);
  }
}
