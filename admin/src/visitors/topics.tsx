import { Flex, Typography } from '@strapi/design-system';
import type { TopicOnPage, VisitorPage } from '../../../contract/visitor-page';
import { ColourDot } from '../settings/stages/colour-dot';
import { stageColour } from '../settings/stages/stage-colour';
import { useWords } from '../translations/use-words';
import { useInLanguage } from '../try-it/in-language';
import { usePerCent } from './moments';
import { PlainTable } from './plain-table';

interface Props {
  readonly topics: readonly TopicOnPage[];
  readonly stages: VisitorPage['vocabulary']['stages'];
}

const listed = ({ shortlist }: TopicOnPage, wanted: 'in-play' | 'dropped'): string =>
  shortlist
    .filter(({ state }) => state === wanted)
    .map(({ name, documentId }) => name ?? documentId)
    .join(', ') || '–';

/** Where a visitor stands, topic by topic. */
export function Topics({ topics, stages }: Props) {
  const say = useWords();
  const inWords = useInLanguage();
  const perCent = usePerCent();
  if (topics.length === 0) return <Typography tag="p">{say('visitors.topics.none')}</Typography>;
  const stageOf = (topic: TopicOnPage) => {
    const stage = stages.find(({ key }) => key === topic.stage);
    if (!stage) return say('visitors.stage.none');
    const share = topic.belief[stages.indexOf(stage)] ?? 0;
    return (
      <Flex gap={2}>
        <ColourDot colour={stageColour(stages, stage.key)} />
        <Typography textColor="neutral800">{`${inWords(stage.label)} (${perCent(share)})`}</Typography>
      </Flex>
    );
  };
  return (
    <PlainTable
      label={say('visitors.topics.title')}
      heads={[
        say('visitors.topic'),
        say('visitors.stage'),
        say('visitors.readiness'),
        say('visitors.shortlist'),
        say('visitors.dropped'),
        say('visitors.tact'),
      ]}
      rows={topics.map((topic) => ({
        key: topic.key,
        cells: [
          topic.name ?? say('visitors.site'),
          stageOf(topic),
          perCent(topic.readiness),
          topic.name === null ? '–' : listed(topic, 'in-play'),
          topic.name === null ? '–' : listed(topic, 'dropped'),
          say(`visitors.tact.${topic.tact}`),
        ],
      }))}
    />
  );
}
