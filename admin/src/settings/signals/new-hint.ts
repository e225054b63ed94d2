import type { Observation, ObservedHint, Strength } from '../../../../contract/hints';
import type { Pointed } from './points-at';

/** An observation as it is being put together. */
export interface NewHint {
  readonly observe: Observation;
  /** Channels with commas between them, a device, or an answer. */
  readonly is: string;
  /** As people say them: a share is in per cent. */
  readonly from: number | undefined;
  readonly until: number | undefined;
  readonly strength: Strength;
}

export const FRESH: NewHint = {
  observe: 'channel',
  is: '',
  from: undefined,
  until: undefined,
  strength: 'weak',
};

/** What may be observed where there are only a few: devices, and answers to "was this clear?". */
export const OBSERVED: Partial<Readonly<Record<Observation, readonly string[]>>> = {
  device: ['phone', 'tablet', 'desktop'],
  feedback: ['clear', 'unclear'],
};

export const isWorded = (observe: Observation): boolean => observe === 'channel' || observe in OBSERVED;

/** The hint as the vocabulary holds it; null while something is missing. */
export function hintOf(
  { observe, is, from, until, strength }: NewHint,
  pointed: Pointed,
): ObservedHint | null {
  if (isWorded(observe)) {
    const words = is
      .split(',')
      .map((word) => word.trim().toLowerCase())
      .filter((word) => word !== '');
    return words.length === 0 ? null : { observe, is: words, ...pointed, strength };
  }
  if (from === undefined && until === undefined) return null;
  // Hours may go over midnight.
  if (observe !== 'hour' && from !== undefined && until !== undefined && until <= from) return null;
  const part = observe === 'depth' ? 100 : 1;
  return {
    observe,
    ...(from !== undefined && { from: from / part }),
    ...(until !== undefined && { until: until / part }),
    ...pointed,
    strength,
  };
}
