import { errors } from '@strapi/utils';
import type { Instead, SettingState, SettingVersion } from '../../../contract/settings';
import { changesBetween } from './difference';
import type { Version } from './versions';

/** One setting as people work with it: the vocabulary, or the rule book of a content type. */
export interface Setting {
  current(): Promise<SettingState>;
  /** The newest first, down to the shipped one. */
  versions(): Promise<readonly SettingVersion[]>;
  /**
   * Refused with 400 that names the path, 400 `in-use` that names the places, 409 `stale`. Of the vocabulary `instead`
   * says what becomes of places that use words which go.
   */
  save(content: unknown, by: string, seen: number, instead?: readonly Instead[]): Promise<SettingState>;
  /** Saves what an earlier version said as a new one. Refused as a save is, and with 404 where it is not kept. */
  undo(to: number, by: string, seen: number): Promise<SettingState>;
}

/** What a setting is made of: a versioned store that checks what it takes. */
export interface Checked {
  readonly shipped: unknown;
  versions(): Promise<readonly Version<unknown>[]>;
  save(content: unknown, by: string, seen: number, instead?: readonly Instead[]): Promise<Version<unknown>>;
}

export function settingOf({ shipped, versions, save }: Checked): Setting {
  const origin: SettingState = { version: 0, at: null, by: null, content: shipped };
  const all = async (): Promise<readonly SettingState[]> => [...(await versions()), origin];
  return {
    current: async () => (await all())[0] ?? origin,
    async versions() {
      const states = await all();
      return states.map(({ version, at, by, content }, i) => {
        const before = states[i + 1];
        const known = before?.version === version - 1;
        return {
          version,
          at,
          by,
          changes: version === 0 ? [] : known ? changesBetween(before.content, content) : null,
        };
      });
    },
    save,
    async undo(to, by, seen) {
      const wanted = (await all()).find(({ version }) => version === to);
      if (!wanted) {
        throw new errors.NotFoundError(`to: version ${to} is not kept`, { code: 'not-found', path: ['to'] });
      }
      return save(wanted.content, by, seen);
    },
  };
}
