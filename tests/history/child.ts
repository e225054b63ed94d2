import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** A process that takes events in, and what it says. */
export interface Ingest {
  readonly process: ChildProcessByStdio<null, Readable, null>;
  /** Ids acknowledged so far. */
  acknowledged(): string[];
  /** Exit code or signal. */
  readonly end: Promise<number | string | null>;
}

/** Starts `ingest.ts` on a file, or a connection as JSON; endless where `batches` is absent. */
export function startIngest(place: string, round: number, batches = Number.POSITIVE_INFINITY): Ingest {
  const scripts = [path.resolve(__dirname, '../../.config/register.cjs'), path.join(__dirname, 'ingest.ts')];
  const child = spawn(process.execPath, ['-r', ...scripts, place, String(round), String(batches)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  return {
    process: child,
    // the last line may be cut short
    acknowledged: () => output.split('\n').slice(0, -1),
    end: once(child, 'close').then(([code, signal]: (number | string | null)[]) => code ?? signal ?? null),
  };
}
