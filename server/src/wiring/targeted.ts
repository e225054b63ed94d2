import type { PanelState } from '../../../contract/panel';
import type { Target } from '../../../contract/target';
import type { Targeted, Twin } from '../../../contract/targeting';
import { DEFAULT_KEY, type VariantHead } from '../../../contract/variant';
import { createCompeting, isSameTarget, meetingTime, type Party } from '../delivery/competing';
import type { TargetsAsked, TargetsHouse } from '../http/targets';
import { explain } from '../reasons';
import { checkNames } from '../variants';
import type { Kept } from './kept';

/** Topics that are offered where an entry has none of its own. */
const TOPICS = 500;
const NOTHING: Targeted = {
  key: DEFAULT_KEY,
  name: '',
  target: {},
  suggests: null,
  arguments: null,
  order: 0,
  paused: false,
  revision: 0,
};

const targeted = (head: VariantHead): Targeted => {
  const { key, name, target, suggests, arguments: tags, order, paused, revision } = head;
  return { key, name, target, suggests, arguments: tags, order, paused, revision };
};

/** Checks what targets of a type name; `stored` is the target of before. */
export const namesOf =
  ({ settings, topics }: Kept) =>
  (contentType: string, target: Target | undefined, stored?: Target): void =>
    checkNames(
      {
        vocabulary: settings.vocabulary.current(),
        audiences: settings.ruleBooks.of(contentType).audiences.map(({ key }) => key),
        isTopic: (key) => topics.names(key) !== undefined,
      },
      target,
      stored,
    );

/** Wires what editors are told of targets to what is written and to the reasons. */
export function targetsOf(kept: Kept, now: () => number): TargetsHouse {
  const { models, catalogue, topics, settings } = kept;
  const compete = createCompeting(explain);
  const check = namesOf(kept);
  const topicsOf = async ({ contentType, documentId }: TargetsAsked) =>
    (await topics.topicsOf(contentType, [documentId])).get(documentId) ?? [];

  const stateOf = ({ contentType, documentId, locale }: TargetsAsked, key: string): PanelState => {
    const has = (side: 'draft' | 'published') =>
      catalogue.live(contentType, documentId, locale, side).has(key);
    return has('published') ? 'live' : has('draft') ? 'draft' : 'absent';
  };

  return {
    models,
    async targetsOf(asked) {
      const { contentType, documentId, locale, mayReadTopic } = asked;
      const entry = catalogue.entry(contentType, documentId);
      const heads = [...(entry?.head ? [entry.head] : []), ...(entry?.variants ?? [])];
      const own = await topicsOf(asked);
      const stored = heads.flatMap(({ target }) => target.topics ?? []);
      const label = (key: string) => ({ key, label: topics.names(key, locale)?.label ?? key });
      const offered =
        own.length === 0
          ? topics.all(locale, TOPICS).map(({ key }) => key)
          : own.length > 1 && mayReadTopic
            ? own
            : [];
      const { stages, attributes } = settings.understanding();
      return {
        default: entry?.head ? targeted(entry.head) : NOTHING,
        variants: (entry?.variants ?? []).map(targeted),
        choices: {
          stages,
          attributes: attributes.filter(({ tact }) => tact !== 'never'),
          audiences: settings.ruleBooks.of(contentType).audiences.map(({ key, name }) => ({ key, name })),
          topics: [...new Set([...offered, ...stored])].map(label),
          arguments: [...new Set(heads.flatMap((head) => head.arguments ?? []))].sort(),
        },
      };
    },
    async competition(asked, { variant, target, order }) {
      const { contentType, documentId } = asked;
      const entry = catalogue.entry(contentType, documentId);
      const heads = entry?.variants ?? [];
      const isDefault = variant === DEFAULT_KEY;
      const before = isDefault ? entry?.head : heads.find(({ key }) => key === variant);
      check(contentType, target, before?.target);
      const last = Math.max(-1, ...heads.map((head) => head.order)) + 1;
      const mine: Party = {
        key: isDefault ? null : (variant ?? ''),
        target,
        order: order ?? before?.order ?? last,
      };
      const active = heads.filter(({ key, paused }) => key !== variant && !paused);
      const byDefault = { key: null, target: entry?.head?.target ?? {}, order: 0 };
      // Default content that is for everybody competes with nobody.
      const takesPart = !isDefault && Object.keys(byDefault.target).length > 0;
      const outcomes = compete({
        mine,
        others: [...active, ...(takesPart ? [byDefault] : [])],
        topics: await topicsOf(asked),
        book: settings.ruleBooks.of(contentType),
        topicKey: topics.resolve,
        u: settings.understanding(),
        now: now(),
      });
      const nameOf = (key: string | null) => heads.find((head) => head.key === key)?.name ?? null;
      const twins = isDefault ? [] : active.filter((head) => isSameTarget(head.target, target));
      return {
        rivals: outcomes.map((one) => ({
          ...one,
          name: nameOf(one.variant),
          state: one.variant === null ? 'live' : stateOf(asked, one.variant),
        })),
        twins: twins.map(({ key, name, target: theirs }): Twin => {
          const atOnce = meetingTime(target, theirs, now()) !== null;
          return { variant: key, name, atOnce };
        }),
      };
    },
  };
}
