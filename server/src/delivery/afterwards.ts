import type { Context } from 'koa';
import { sayWhatVaried } from './answer';
import type { Faults } from './faults';
import { sessionIfAny } from './session';

export interface AfterwardsTools {
  readonly now: () => number;
  readonly faults: Faults;
  /** Remembers what was read; absent where nothing is to be remembered by itself. */
  readonly recordReading?: ((ctx: Context) => void) | undefined;
}

/** What is done with an answer that stands: its headers, its reasons, what is to be remembered. Never throws. */
export function createAfterwards({ now, faults, recordReading }: AfterwardsTools): (ctx: Context) => void {
  return (ctx) => {
    if (!sessionIfAny(ctx)) return;
    try {
      sayWhatVaried(ctx, now());
    } catch (error) {
      // it may hold what is one visitor's alone
      ctx.set('Cache-Control', 'private, no-store');
      faults('an answer could not be told what varied', error);
    }
    try {
      recordReading?.(ctx);
    } catch (error) {
      faults('a reading could not be recorded', error);
    }
  };
}
