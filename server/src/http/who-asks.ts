import type { Context } from 'koa';

interface Person {
  readonly id: number;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
}

/** Which user of the admin panel is asking, for the record: a name where they have one. */
export function whoAsks({ state }: Context): string {
  const { id, firstname, lastname }: Person = state['user'];
  return [firstname, lastname].filter(Boolean).join(' ') || `user ${id}`;
}
