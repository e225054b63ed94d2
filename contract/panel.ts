import type { Suggests, Target } from './target';
import type { Attribute, Stage } from './vocabulary';

/** In one locale: what visitors can get, only a draft, or not written at all. */
export type PanelState = 'live' | 'draft' | 'absent';
/** Where now lies in a schedule; `now` where there is none. */
export type PanelSchedule = 'now' | 'ahead' | 'over';

/** One variant of an entry, as the side panel tells of it. */
export interface PanelRow {
  readonly key: string;
  readonly name: string;
  readonly target: Target;
  /** What reading it suggests; what it is written for where the author said nothing. */
  readonly suggests: Suggests;
  readonly order: number;
  readonly paused: boolean;
  readonly state: PanelState;
  /** Live, and its draft says something else. */
  readonly changed: boolean;
  readonly schedule: PanelSchedule;
  /** Of its name, target, order and pause; to be handed back with a change of those. */
  readonly revision: number;
  /** The languages in which it says something; none where entries are the same in every language. */
  readonly locales: readonly string[];
  /** Attributes of which the default content has changed since they were written here. */
  readonly drifted: readonly string[];
}

/** Who gets what of one entry in one locale: the data of `GET /context-variants/entries/:contentType/:documentId`. */
export interface EntryPanel {
  /** Whether entries of this type may have variants; nothing else is told where not. */
  readonly enabled: boolean;
  /** The locale told of; null where entries of this type are the same in every language. */
  readonly locale: string | null;
  /** What the entry is about; null where it is about nothing or its reader may not see that field. */
  readonly topic: { readonly label: string } | null;
  /** Whether this person may run its variants. */
  readonly mayWrite: boolean;
  /** In deciding order: by order, then key. */
  readonly rows: readonly PanelRow[];
  readonly default: { readonly target: Target; readonly suggests: Suggests; readonly state: PanelState };
  /** How the topics of the targets are called, by key. */
  readonly topics: Readonly<Record<string, string>>;
  /** The words for stages and intimacy attributes, by language. */
  readonly vocabulary: {
    readonly stages: readonly Stage[];
    readonly attributes: readonly Attribute[];
  };
}
