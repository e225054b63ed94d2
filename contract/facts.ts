/** What kind of value a fact has. A `list` holds texts; a `date` is ms since 1970, UTC. */
export type FactType = 'text' | 'number' | 'boolean' | 'date' | 'list';
/** A fact as a condition sees it; null where nothing is known. */
export type FactValue = string | number | boolean | null | readonly string[];

/** A fact that conditions may ask for: a name, or a pattern with one `*` for a topic or an attribute. */
export interface FactKind {
  readonly name: string;
  readonly type: FactType;
}

/**
 * Every fact that a condition may ask for. `*` stands for a topic in `journey.*`, for an attribute in `attributes.*`,
 * for an argument in `notYetSaid.*`. `said` are the arguments and `met` the keys of the variants that the visitor has
 * met in any channel: null for strangers, empty for visitors who met none. `notYetSaid` is true for strangers too.
 *
 * `channel` is where the content is to appear: `web` unless the request or `POST /resolve` says otherwise.
 *
 * Of the trail: `wentBack` and `skipped` tell how the stage acted on was reached, by moving back or over a stage; a new
 * journey that begins after the last stage is neither. `stalledFor` is how many days that stage has not changed,
 * whatever happened since. All three are null while no stage is acted on. `returnedAfter` is the silence in days before
 * the visitor's latest visit to the topic, null in their first one; it stays until the next visit begins.
 */
export const FACTS: readonly FactKind[] = [
  { name: 'known', type: 'boolean' },
  { name: 'visits', type: 'number' },
  { name: 'events', type: 'number' },
  { name: 'closeness', type: 'number' },
  { name: 'readiness', type: 'number' },
  { name: 'now', type: 'date' },
  { name: 'channel', type: 'text' },
  { name: 'firstSeen', type: 'date' },
  { name: 'lastSeen', type: 'date' },
  { name: 'daysSinceFirst', type: 'number' },
  { name: 'daysSinceLast', type: 'number' },
  { name: 'activeTopic', type: 'text' },
  { name: 'journey.*.stage', type: 'text' },
  { name: 'journey.*.certainty', type: 'number' },
  { name: 'journey.*.interest', type: 'number' },
  { name: 'journey.*.readiness', type: 'number' },
  { name: 'journey.*.daysSinceLast', type: 'number' },
  { name: 'journey.*.shortlist', type: 'list' },
  { name: 'journey.*.dropped', type: 'list' },
  { name: 'journey.*.wentBack', type: 'boolean' },
  { name: 'journey.*.skipped', type: 'boolean' },
  { name: 'journey.*.stalledFor', type: 'number' },
  { name: 'journey.*.returnedAfter', type: 'number' },
  { name: 'said', type: 'list' },
  { name: 'met', type: 'list' },
  { name: 'notYetSaid.*', type: 'boolean' },
  { name: 'attributes.*', type: 'text' },
  { name: 'attributes.*.certainty', type: 'number' },
];

/** The kind of a fact's name, with what its `*` stands for; undefined where there is no such fact. */
export function factKind(name: string): (FactKind & { readonly about: string | null }) | undefined {
  for (const kind of FACTS) {
    const star = kind.name.indexOf('*');
    if (star < 0) {
      if (kind.name === name) return { ...kind, about: null };
      continue;
    }
    const head = kind.name.slice(0, star);
    const tail = kind.name.slice(star + 1);
    const about = name.slice(head.length, name.length - tail.length);
    if (!name.startsWith(head) || !name.endsWith(tail) || about === '') continue;
    if (name.length >= head.length + tail.length + 1 && !about.includes('.')) return { ...kind, about };
  }
  return undefined;
}
