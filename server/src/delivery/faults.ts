/** Tells the log of faults of ours that visitors do not notice. */
export type Faults = (what: string, error: unknown) => void;

const QUIET_MS = 60_000;

/** One line a minute for each kind of fault, with how many there were since the last. */
export function createFaults(log: (line: string) => void, now: () => number): Faults {
  const kinds = new Map<string, { at: number; unsaid: number }>();
  return (what, error) => {
    const kind = kinds.get(what) ?? { at: -Infinity, unsaid: 0 };
    kinds.set(what, kind);
    if (now() - kind.at < QUIET_MS) {
      kind.unsaid += 1;
      return;
    }
    const more = kind.unsaid > 0 ? ` (${kind.unsaid} more of this kind since)` : '';
    log(
      `context-variants: ${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}${more}`,
    );
    kind.at = now();
    kind.unsaid = 0;
  };
}
