import { isDeepStrictEqual } from 'node:util';
import type { EntryPanel, PanelRow, PanelSchedule, PanelState } from '../../../contract/panel';
import type { Suggests, Target } from '../../../contract/target';
import type { VariantHead } from '../../../contract/variant';
import type { Understanding } from '../../../contract/understanding';
import type { Catalogue, Model, Topics } from '../variants';

/** What the panel needs of the house. */
export interface PanelHouse {
  model(uid: string): Model | undefined;
  readonly catalogue: Pick<Catalogue, 'entry' | 'live' | 'overlay' | 'localesOf'>;
  readonly topics: Pick<Topics, 'topicsOf' | 'names'>;
  /** By variant, in one locale (and what all share), the attributes of which the default has changed. */
  drifted(uid: string, documentId: string, locale: string | null): Promise<ReadonlyMap<string, string[]>>;
  readonly understanding: Pick<Understanding, 'stages' | 'attributes'>;
  readonly now: () => number;
}

/** One entry in one locale (null where i18n does not touch the type), as the asking person may see it. */
export interface Asked {
  readonly model: Model;
  readonly documentId: string;
  readonly locale: string | null;
  /** How far the default content has come in that locale. */
  readonly state: PanelState;
  /** Whether the person may read the field that holds the topic. */
  readonly mayReadTopic: boolean;
  mayReadField(name: string): boolean;
  readonly mayWrite: boolean;
}

const scheduleOf = ({ from, until }: Target, now: number): PanelSchedule => {
  if (until !== undefined && now >= until) return 'over';
  return from !== undefined && now < from ? 'ahead' : 'now';
};

const suggestsOf = (target: Target, suggests: Suggests | null): Suggests =>
  suggests ?? {
    ...(target.stages && { stages: target.stages }),
    ...(target.attributes && { attributes: target.attributes }),
  };

/** Whether a person may see something of an attribute: of a component any of its parts. */
function maySee(
  house: PanelHouse,
  model: Model,
  mayRead: (path: string) => boolean,
  name: string,
  at = '',
): boolean {
  const field = model.fields.get(name);
  const inner = field?.kind === 'component' ? house.model(field.target ?? '') : undefined;
  if (!inner) return mayRead(`${at}${name}`);
  return [...inner.fields.keys()].some((below) => maySee(house, inner, mayRead, below, `${at}${name}.`));
}

async function rowOf(
  head: VariantHead,
  { model, documentId, locale, mayReadField }: Asked,
  house: PanelHouse,
  drifted: readonly string[] = [],
) {
  const { catalogue } = house;
  const has = (side: 'draft' | 'published') =>
    catalogue.live(model.uid, documentId, locale, side).has(head.key);
  const read = (side: 'draft' | 'published') =>
    catalogue.overlay(model.uid, documentId, head.key, locale, side);
  const live = has('published');
  const draft = model.draftAndPublish && has('draft');
  const row: PanelRow = {
    key: head.key,
    name: head.name,
    target: head.target,
    suggests: suggestsOf(head.target, head.suggests),
    order: head.order,
    paused: head.paused,
    state: live ? 'live' : draft ? 'draft' : 'absent',
    changed: live && draft && !isDeepStrictEqual(await read('draft'), await read('published')),
    schedule: scheduleOf(head.target, house.now()),
    revision: head.revision,
    locales: catalogue.localesOf(model.uid, documentId, head.key),
    drifted: drifted.filter((name) => maySee(house, model, mayReadField, name)),
  };
  return row;
}

/** The answer for a type whose entries have no variants. */
export const NOT_ENABLED: EntryPanel = {
  enabled: false,
  locale: null,
  topic: null,
  mayWrite: false,
  rows: [],
  default: { target: {}, suggests: {}, state: 'absent' },
  topics: {},
  vocabulary: { stages: [], attributes: [] },
};

/** Who gets what of an entry. */
export async function entryPanel(asked: Asked, house: PanelHouse): Promise<EntryPanel> {
  const { model, documentId, locale } = asked;
  const written = house.catalogue.entry(model.uid, documentId);
  const variants = written?.variants ?? [];
  const drifted =
    variants.length > 0 ? await house.drifted(model.uid, documentId, locale) : new Map<string, string[]>();
  const rows = await Promise.all(variants.map((head) => rowOf(head, asked, house, drifted.get(head.key))));
  const label = (key: string) => house.topics.names(key, locale)?.label ?? key;
  const about = asked.mayReadTopic ? await house.topics.topicsOf(model.uid, [documentId]) : undefined;
  const own = about?.get(documentId) ?? [];
  const target = written?.head?.target ?? {};
  const named = rows.flatMap((row) => row.target.topics ?? []);
  return {
    enabled: true,
    locale,
    topic: own.length > 0 ? { label: own.map(label).join(', ') } : null,
    mayWrite: asked.mayWrite,
    rows,
    default: {
      target,
      suggests: suggestsOf(target, written?.head?.suggests ?? null),
      state: asked.state,
    },
    topics: Object.fromEntries([...named, ...(target.topics ?? [])].map((key) => [key, label(key)])),
    vocabulary: { stages: house.understanding.stages, attributes: house.understanding.attributes },
  };
}
