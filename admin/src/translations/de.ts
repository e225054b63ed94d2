import type { en } from './en';

export const de: Readonly<Record<keyof typeof en, string>> = {
  'panel.title': 'Kontextvarianten',
};
