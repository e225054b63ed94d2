import { createHash } from 'node:crypto';
import { isPartial, type Consent } from '../../../contract/consent';
import type { Recipient } from '../../../contract/decision';
import type { Profile } from '../../../contract/profile';
import type { Understanding } from '../../../contract/understanding';
import { createFold, emptyState, profileAt, recipientAt, refit, type State } from '../engine';
import { createHistory, plainCodec, type History, type Recalled } from '../history/history';
import type { HistoryStore } from '../history/store';

/** Grows when the fold makes another state of the same events. */
const FOLD_VERSION = 4;

/** Names the fold and the settings that it goes by; other ones make other states of the same events. */
const foldVersion = (settings: unknown): string =>
  `${FOLD_VERSION}-${createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 32)}`;

interface Stay {
  /** See `HistoryOptions`. */
  readonly freshMs?: number | undefined;
  readonly retentionMs: number;
  readonly basesMs: number;
  readonly totalsMs: number;
}

/** A visitor at one moment. */
export interface Met {
  /** Whose the asked name is. */
  readonly name: string;
  readonly consent: Consent;
  readonly recipient: Recipient;
}

/** Visitors' histories, folded by the engine under the settings in force. */
export interface Remembered {
  /** The history under the settings in force; ask anew each time. */
  history(): History<State>;
  /** To be called when the settings that the fold goes by have changed. */
  renew(): void;
  /** The whole profile at this moment; null for strangers. */
  recall(visitor: string, device: string | null): Promise<{ consent: Consent; profile: Profile } | null>;
  /** The same, worked out in parts when asked, as decisions want it; at once where it is at hand. */
  meet(visitor: string, device: string | null): Met | null | Promise<Met | null>;
  /**
   * {@link meet} of many, in the same order: of each the first name that is known. Those who are not at hand are read
   * together.
   */
  meetAll(people: readonly (readonly string[])[]): Promise<readonly (Met | null)[]>;
  /** Somebody of whom nothing but their device is known. */
  stranger(device: string): Recipient;
  consentOf(visitor: string): Promise<Consent | null>;
}

/** Wires `engine/` into `history/`. */
export function remember(
  store: HistoryStore,
  understanding: () => Understanding,
  now: () => number,
  stay: Stay,
): Remembered {
  const open = (): History<State> => {
    const u = understanding();
    const codec = plainCodec<State>(foldVersion(u));
    const decode = (encoded: string, version: string): State => {
      const state = codec.decode(encoded, version);
      return version === codec.version ? state : refit(state, u);
    };
    return createHistory<State>({ store, fold: createFold(u), now, codec: { ...codec, decode }, ...stay });
  };
  let history = open();
  const met = ({ visitor, state }: Recalled<State>, device: string | null): Met => ({
    name: visitor.id,
    consent: visitor.consent,
    recipient: recipientAt(state, now(), understanding(), { partial: isPartial(visitor.consent), device }),
  });
  return {
    history: () => history,
    renew: () => void (history = open()),
    async recall(visitor, device) {
      const recalled = await history.recall(visitor);
      if (!recalled) return null;
      const { consent } = recalled.visitor;
      const given = { partial: isPartial(consent), device };
      return { consent, profile: profileAt(recalled.state, now(), understanding(), given) };
    },
    meet(visitor, device) {
      const known = history.atHand(visitor);
      return known
        ? met(known, device)
        : history.recall(visitor).then((recalled) => recalled && met(recalled, device));
    },
    async meetAll(people) {
      const all = await history.recallAll(people);
      return all.map((recalled) => recalled && met(recalled, null));
    },
    stranger: (device) => recipientAt(emptyState(), now(), understanding(), { device }),
    consentOf: async (visitor) => (await history.visitor(visitor))?.consent ?? null,
  };
}
