const MAX = 48;
const PREFIX = 'x-';

/** A key for something of that name: `in-store` for "In store!". Empty where nothing of it can stand in one. */
export function keyOf(name: string): string {
  const plain = name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const led = plain === '' || /^[a-z]/.test(plain) ? plain : PREFIX + plain;
  return led.slice(0, MAX).replace(/-+$/, '');
}

/** Whether a text may be a key. */
export const isKey = (text: string): boolean => /^[a-z][a-z0-9-]{0,47}$/.test(text) && text !== 'constructor';
