import { createFold, termsAt, type State } from '../engine';
import { createCalibration, type Calibration } from '../insights/calibrate';
import { READINESS } from '../settings/numbers';
import type { Kept } from './kept';
import type { Remembered } from './remembered';

/** Wires what is learnt from histories to the engine and the settings. */
export function calibrationOf(
  { models, settings }: Kept,
  { history }: Remembered,
  now: () => number,
  faults: (what: string, error: unknown) => void,
): Calibration {
  const { vocabulary, understanding } = settings;
  return createCalibration<State>({
    histories: {
      visitors: () => history().visitors(),
      events: (visitor) => history().events(visitor),
    },
    folding() {
      const u = understanding();
      const { empty, apply } = createFold(u);
      return { empty, apply, terms: (state, at) => termsAt(state, at, u) };
    },
    names: {
      stage: (key) => understanding().stages.find((one) => one.key === key)?.label,
      contentType: (uid) => models.get(uid)?.displayName ?? uid,
    },
    shipped: READINESS,
    current: () => understanding().readiness,
    version: () => vocabulary.version(),
    save: (readiness, by, seen) => vocabulary.save({ ...vocabulary.current(), readiness }, by, seen),
    now,
    faults,
  });
}
