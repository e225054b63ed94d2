import type { Suggests, Target } from '../../../contract/target';
import type { Targeted } from '../../../contract/targeting';

/** A target as its form holds it. */
export interface Draft {
  readonly stages: readonly string[];
  /** By attribute; what is absent is open to all. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly topics: readonly string[];
  /** As typed: names with commas between; empty for every channel. */
  readonly channels: string;
  readonly audience: string | null;
  /**
   * As a field for date and time holds it, in the editor's own time zone: `2026-12-01T08:00`, seconds and their
   * fractions behind it where there are any; empty for none.
   */
  readonly from: string;
  readonly until: string;
  /** Null for what it is written for. */
  readonly suggests: Suggests | null;
  /** As typed: tags with commas between; null for those of the default content. */
  readonly arguments: string | null;
}

export const EMPTY: Draft = {
  stages: [],
  attributes: {},
  topics: [],
  channels: '',
  audience: null,
  from: '',
  until: '',
  suggests: null,
  arguments: null,
};

const two = (n: number): string => String(n).padStart(2, '0');

function localOf(ms: number | undefined): string {
  if (ms === undefined) return '';
  const at = new Date(ms);
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const [seconds, fraction] = [at.getSeconds(), at.getMilliseconds()];
  const finer = fraction ? `:${two(seconds)}.${String(fraction).padStart(3, '0')}` : `:${two(seconds)}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}${seconds || fraction ? finer : ''}`;
}

/** The moment of a field for date and time, ms UTC; undefined where there is none. */
export function momentOf(local: string): number | undefined {
  const at = local === '' ? NaN : new Date(local).getTime();
  return Number.isNaN(at) ? undefined : at;
}

/** What is stored, as the form holds it. */
export const draftOf = ({ target, suggests, arguments: tags }: Targeted): Draft => ({
  stages: target.stages ?? [],
  attributes: target.attributes ?? {},
  topics: target.topics ?? [],
  channels: (target.channels ?? []).join(', '),
  audience: target.audience ?? null,
  from: localOf(target.from),
  until: localOf(target.until),
  suggests,
  arguments: tags && tags.join(', '),
});

/** What the form says of whom reading suggests, without empty lists. */
function suggestsOf({ stages = [], attributes = {} }: Suggests): Suggests {
  return {
    ...(stages.length > 0 && { stages }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
  };
}

/** The target that the form says. */
export function targetOf({
  stages,
  attributes,
  topics,
  channels: typed,
  audience,
  from,
  until,
}: Draft): Target {
  const channels = tagsOf(typed);
  const [start, end] = [momentOf(from), momentOf(until)];
  return {
    ...suggestsOf({ stages, attributes }),
    ...(topics.length > 0 && { topics }),
    ...(channels.length > 0 && { channels }),
    ...(audience !== null && { audience }),
    ...(start !== undefined && { from: start }),
    ...(end !== undefined && { until: end }),
  };
}

/** The tags in what was typed. */
export const tagsOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((tag) => tag.trim().toLowerCase().replace(/\s+/g, '-'))
      .filter((tag) => tag !== ''),
  ),
];

/** All that the form says beside the name, as it is saved. */
export const inputOf = (draft: Draft) => ({
  target: targetOf(draft),
  suggests: draft.suggests && suggestsOf(draft.suggests),
  arguments: draft.arguments === null ? null : tagsOf(draft.arguments),
});
