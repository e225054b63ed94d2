import type { ComposedVisitor } from '../../../contract/explain-input';
import type { Place, TryInput } from '../api/trying';

/** Whom, or what, one column shows. */
export type Side =
  | ({ readonly is: 'composed' } & ComposedVisitor)
  /** A stored visitor, by hash; none chosen yet where it is empty. */
  | { readonly is: 'visitor'; readonly hash: string }
  | { readonly is: 'default' }
  /** One variant, by key, for whoever asks; none chosen yet where it is empty. */
  | { readonly is: 'variant'; readonly key: string };

export type Composed = Extract<Side, { is: 'composed' }>;

const KINDS: readonly unknown[] = ['composed', 'visitor', 'default', 'variant'];
const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a side out of an address; undefined where it is none. What a composed one is made of, the server judges. */
export function parseSide(text: string | null): Side | undefined {
  try {
    const side: unknown = JSON.parse(text ?? '');
    if (!isRow(side) || !KINDS.includes(side['is'])) return undefined;
    if (side['is'] === 'visitor') return { is: 'visitor', hash: String(side['hash'] ?? '') };
    if (side['is'] === 'variant') return { is: 'variant', key: String(side['key'] ?? '') };
    return side as unknown as Side;
  } catch {
    return undefined;
  }
}

/** What is asked for a side; null while nobody is chosen. */
export function inputOf(side: Side, place: Place, language: string): TryInput | null {
  const asked = { ...place, language };
  switch (side.is) {
    case 'composed': {
      const { is: _is, ...recipient } = side;
      return { ...asked, recipient, ...(recipient.channel !== undefined && { channel: recipient.channel }) };
    }
    case 'visitor':
      return side.hash === '' ? null : { ...asked, visitor: { hash: side.hash } };
    case 'default':
      return { ...asked, context: 'off' };
    case 'variant':
      return side.key === '' ? null : { ...asked, context: `variant:${side.key}` };
  }
}
