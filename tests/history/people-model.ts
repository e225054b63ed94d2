/** A stretch of time in which one person used a device; nobody known while `who` is null. */
interface Session {
  readonly from: number;
  who: string | null;
  ended: boolean;
}

interface Deed {
  readonly id: string;
  readonly at: number;
  readonly name: string;
  readonly session: Session;
}

/** Who did what, told as plainly as can be: what stores are held against. */
export class PeopleModel {
  private readonly sessions = new Map<string, Session[]>();
  private readonly erased = new Set<string>();
  /** Devices that were taken back from somebody who was not the first on them: nobody has agreed there yet. */
  private readonly silent = new Set<string>();
  private deeds: Deed[] = [];

  constructor(readonly names: readonly string[]) {
    for (const name of names) this.sessions.set(name, [{ from: -Infinity, who: null, ended: false }]);
  }

  isErased(name: string): boolean {
    return this.erased.has(name);
  }

  /** Whose the name is now. */
  ownerOf(name: string): string {
    const who = this.latest(name).who;
    return who === null ? name : this.ownerOf(who);
  }

  act(name: string, id: string, at: number): 'accepted' | 'erased' | 'no-consent' {
    const session =
      this.all(name)
        .filter(({ from }) => from <= at)
        .at(-1) ?? this.latest(name);
    if (this.erased.has(name) || session.ended || (session.who !== null && this.erased.has(session.who)))
      return 'erased';
    if (session.who === null && this.silent.has(name)) return 'no-consent';
    this.deeds.push({ id, at, name, session });
    return 'accepted';
  }

  link(name: string, person: string, at: number): 'merged' | 'split' | 'same' | null {
    const owner = this.ownerOf(person);
    if ([name, person, owner].some((one) => this.erased.has(one))) return null;
    if (this.ownerOf(name) === owner) return 'same';
    const latest = this.latest(name);
    if (latest.who === null) {
      latest.who = person;
      this.silent.delete(name);
      return 'merged';
    }
    this.all(name).push({ from: at, who: person, ended: false });
    return 'split';
  }

  unlink(name: string): void {
    const latest = this.latest(name);
    if (latest.who !== null && this.all(name).length > 1) this.silent.add(name);
    latest.who = null;
  }

  erase(name: string): void {
    const owner = this.ownerOf(name);
    const gone = this.names.filter((one) => this.ownerOf(one) === owner);
    for (const sessions of this.sessions.values())
      for (const session of sessions)
        if (session.who !== null && this.ownerOf(session.who) === owner) session.ended = true;
    this.deeds = this.deeds.filter((deed) => this.ownerOfDeed(deed) !== owner);
    for (const one of gone) this.erased.add(one);
  }

  /** What whoever has the name now did, in order. */
  deedsOf(name: string): string[] {
    const owner = this.ownerOf(name);
    const own = this.deeds.filter((deed) => this.ownerOfDeed(deed) === owner);
    return own.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  }

  get count(): number {
    return this.deeds.length;
  }

  private ownerOfDeed({ name, session }: Deed): string {
    return session.who === null ? name : this.ownerOf(session.who);
  }

  private all(name: string): Session[] {
    return this.sessions.get(name) ?? [];
  }

  private latest(name: string): Session {
    const session = this.all(name).at(-1);
    if (!session) throw new Error(`nobody is called ${name}`);
    return session;
  }
}
