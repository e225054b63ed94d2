import { createContext, useContext } from 'react';
import { useIntl } from 'react-intl';
import type { RuleChoices } from '../../../../contract/rule-choices';
import type { SiteTopic } from '../../../../contract/profile';
import type { Words } from '../../../../contract/vocabulary';
import { channelWords } from '../../translations/channel-words';
import { useWords } from '../../translations/use-words';

/** Something to choose, with the words for it. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

const SITE: SiteTopic = 'site';
const NOTHING: RuleChoices = {
  topics: [],
  stages: [],
  attributes: [],
  arguments: [],
  channels: [],
  variants: [],
};

/** What conditions may name; nothing before it was loaded. */
export const ChoicesContext = createContext<RuleChoices>(NOTHING);

/** What a fact, or the `*` in the name of one, may be chosen from. */
export interface Choices {
  /** What the `*` may stand for. */
  aboutOf(kind: string): readonly Option[];
  /** Values of a fact; null where any text can be one. */
  valuesOf(fact: string): readonly Option[] | null;
}

export function useChoices(): Choices {
  const { topics, stages, attributes, arguments: tags, channels, variants } = useContext(ChoicesContext);
  const { locale } = useIntl();
  const say = useWords();
  const inLanguage = (words: Words) => words[locale] ?? words[locale.split('-')[0] ?? 'en'] ?? words.en;
  const option = ({ key, label }: { key: string; label: Words }): Option => ({
    value: key,
    label: inLanguage(label),
  });
  const ofTopics = (): Option[] => [
    ...topics.map(({ key, label }) => ({ value: key, label })),
    { value: SITE, label: say('rules.topic.site') },
  ];
  return {
    aboutOf(kind) {
      if (kind.startsWith('journey.')) return ofTopics();
      return kind.startsWith('attributes.')
        ? attributes.map(option)
        : tags.map((tag) => ({ value: tag, label: tag }));
    },
    valuesOf(fact) {
      const [head, about, part] = fact.split('.');
      if (head === 'journey' && part === 'stage') return stages.map(option);
      if (head === 'attributes' && part === undefined) {
        return (attributes.find(({ key }) => key === about)?.values ?? []).map(option);
      }
      if (head === 'activeTopic') return ofTopics();
      if (head === 'channel')
        return channels.map((channel) => ({ value: channel, label: channelWords(say, channel) }));
      if (head === 'said') return tags.map((tag) => ({ value: tag, label: tag }));
      if (head !== 'met') return null;
      return variants.map(({ key, name }) => ({
        value: key,
        label: name === key ? key : `${name} (${key})`,
      }));
    },
  };
}

/** The label of an option; slugs of topics are known too, anything else stands for itself. */
export function useLabelOf(): (options: readonly Option[] | null, value: string) => string {
  const { topics } = useContext(ChoicesContext);
  return (options, value) =>
    options?.find((one) => one.value === value)?.label ??
    topics.find(({ slug }) => slug === value && options?.some(({ label }) => label === value) !== false)
      ?.label ??
    value;
}
