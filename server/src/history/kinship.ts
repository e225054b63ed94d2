import type { Recollection } from './store';

type Names = Recollection['names'];

/** Which names belong to the people whose states are in memory. */
export class Kinship {
  private readonly names = new Map<string, Names>();
  private readonly owners = new Map<string, Set<string>>();
  private readonly current = new Map<string, string>();

  /** Whose the name is now; the name itself where nothing else is known. */
  ownerOf(name: string): string {
    return this.current.get(name) ?? name;
  }

  /** Everybody in memory to whom an event under the name may belong. */
  ownersOf(name: string): readonly string[] {
    const owners = this.owners.get(name);
    return owners ? [...owners, name] : [name];
  }

  /** Whether all that ever happened under the name is one's, as far as is known. */
  isPlain(name: string): boolean {
    const owner = this.ownerOf(name);
    const owners = this.owners.get(name);
    if (!owners) return true;
    const own = this.names.get(owner)?.find((one) => one.name === name);
    return owners.size === 1 && own?.whole === true;
  }

  /** Most people have one name, their own: of those nothing is kept. */
  learn(owner: string, names: Names): void {
    this.forget(owner);
    const others = names.filter((one) => one.name !== owner || !one.whole);
    if (others.length === 0) return;
    this.names.set(owner, others);
    for (const { name, now } of others) {
      const owners = this.owners.get(name) ?? new Set();
      this.owners.set(name, owners.add(owner));
      if (now) this.current.set(name, owner);
    }
  }

  forget(owner: string): void {
    for (const { name } of this.names.get(owner) ?? []) {
      const owners = this.owners.get(name);
      owners?.delete(owner);
      if (owners?.size === 0) this.owners.delete(name);
      if (this.current.get(name) === owner) this.current.delete(name);
    }
    this.names.delete(owner);
  }
}
