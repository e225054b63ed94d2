import { useIntl } from 'react-intl';
import type { EntryPanel } from '../../../contract/panel';
import type { Suggests, Target } from '../../../contract/target';
import type { Words } from '../../../contract/vocabulary';
import { useWords } from '../translations/use-words';
import { useScheduleWords } from './schedule-words';

/** Says targets as editors do: "For Comparing · novice". */
export interface TargetWords {
  /** "Comparing or Deciding · novice"; empty where nothing is named. */
  people(who: Suggests): string;
  /** Whom it is for unless its `name` says just that, topics and audience and schedule included, a thought a line. */
  lines(target: Target, name?: string): string[];
}

export function useTargetWords({
  vocabulary,
  topics,
}: Pick<EntryPanel, 'vocabulary' | 'topics'>): TargetWords {
  const { locale, formatList } = useIntl();
  const say = useWords();
  const schedule = useScheduleWords();
  const inLanguage = (words: Words | undefined, key: string) =>
    words === undefined ? key : (words[locale] ?? words.en);
  const either = (names: readonly string[]) => formatList([...names], { type: 'disjunction' });

  const stage = (key: string) => inLanguage(vocabulary.stages.find((one) => one.key === key)?.label, key);
  const attribute = ([key, value]: [string, string]) =>
    inLanguage(
      vocabulary.attributes.find((one) => one.key === key)?.values.find((one) => one.key === value)?.label,
      value,
    );
  const people = ({ stages = [], attributes = {} }: Suggests) =>
    [
      ...(stages.length > 0 ? [either(stages.map(stage))] : []),
      ...Object.entries(attributes).map(attribute),
    ].join(' · ');

  return {
    people,
    lines(target, name) {
      const who = people(target);
      const about = (target.topics ?? []).map((key) => topics[key] ?? key);
      const channels = target.channels ?? [];
      const open = !who && about.length === 0 && channels.length === 0 && target.audience === undefined;
      const when = schedule(target);
      return [
        ...(who && who !== name ? [say('target.for', { people: who })] : []),
        ...(target.audience === undefined ? [] : [say('target.audience', { audience: target.audience })]),
        ...(about.length > 0 ? [say('target.topics', { topics: either(about) })] : []),
        ...(channels.length > 0 ? [say('target.channels', { channels: either(channels) })] : []),
        ...(open ? [say('target.everyone')] : []),
        ...(when ? [when] : []),
      ];
    },
  };
}
