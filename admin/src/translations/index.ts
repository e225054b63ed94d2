import { PLUGIN_ID } from '../plugin-id';
import { de } from './de';
import { en } from './en';

const known: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, de };

/** What the admin panel says, by locale; keys carry the plugin's name, as the admin shares one table of words. */
export function loadTranslations(locales: readonly string[]) {
  return Promise.resolve(
    locales.map((locale) => ({
      locale,
      data: Object.fromEntries(
        Object.entries(known[locale] ?? {}).map(([key, words]) => [`${PLUGIN_ID}.${key}`, words]),
      ),
    })),
  );
}
