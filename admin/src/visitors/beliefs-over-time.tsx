import {
  Box,
  Button,
  Field,
  Flex,
  Loader,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { lazy, Suspense, useState } from 'react';
import type { Beliefs } from '../../../contract/visitor-page';
import { useVisitorBeliefsQuery, type OneVisitor } from '../api/visitors';
import { Card } from '../settings/controls/card';
import { useWords } from '../translations/use-words';
import { useInLanguage } from '../try-it/in-language';
import { useMoments, usePerCent } from './moments';
import { Part } from './part';
import { PlainTable } from './plain-table';

const BeliefChart = lazy(() => import('./belief-chart'));

const SHOWN = ['chart', 'table'] as const;
type Shown = (typeof SHOWN)[number];
type TopicBeliefs = Beliefs['topics'][number];

function BeliefTable({ beliefs, topic }: { beliefs: Beliefs; topic: TopicBeliefs }) {
  const say = useWords();
  const moment = useMoments();
  const perCent = usePerCent();
  const inWords = useInLanguage();
  const { stages } = beliefs.vocabulary;
  const label = (key: string | null | undefined): string => {
    const stage = stages.find((one) => one.key === key);
    return stage ? inWords(stage.label) : '–';
  };
  return (
    <PlainTable
      label={say('visitors.beliefs.title')}
      heads={[
        say('visitors.beliefs.time'),
        ...stages.map((stage) => inWords(stage.label)),
        say('visitors.beliefs.acted'),
      ]}
      rows={beliefs.moments
        .map((at, place) => ({ at, belief: topic.belief[place], stage: topic.stage[place] }))
        .flatMap(({ at, belief, stage }) =>
          belief ? [{ key: String(at), cells: [moment(at), ...belief.map(perCent), label(stage)] }] : [],
        )
        .reverse()}
    />
  );
}

function Drawn({ beliefs }: { readonly beliefs: Beliefs }) {
  const say = useWords();
  const [shown, setShown] = useState<Shown>('chart');
  const [key, setKey] = useState(beliefs.topics[0]?.key ?? '');
  const topic = beliefs.topics.find((one) => one.key === key) ?? beliefs.topics[0];
  if (!topic) return <Typography tag="p">{say('visitors.beliefs.none')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} alignItems="flex-end">
        <Box minWidth="24rem">
          <Field.Root name="topic">
            <Field.Label>{say('visitors.beliefs.topic')}</Field.Label>
            <SingleSelect value={topic.key} onChange={(value: string | number) => setKey(String(value))}>
              {beliefs.topics.map((one) => (
                <SingleSelectOption key={one.key} value={one.key}>
                  {one.name ?? say('visitors.site')}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
        <Flex role="group" aria-label={say('visitors.beliefs.shown')} gap={2}>
          {SHOWN.map((one) => (
            <Button
              key={one}
              variant={shown === one ? 'secondary' : 'tertiary'}
              size="L"
              aria-pressed={shown === one}
              onClick={() => setShown(one)}
            >
              {say(`visitors.beliefs.${one}`)}
            </Button>
          ))}
        </Flex>
      </Flex>
      {shown === 'table' ? (
        <Box
          maxHeight="50rem"
          overflow="auto"
          tabIndex={0}
          role="region"
          aria-label={say('visitors.beliefs.table')}
        >
          <BeliefTable beliefs={beliefs} topic={topic} />
        </Box>
      ) : (
        <Suspense fallback={<Loader small />}>
          <BeliefChart beliefs={beliefs} topic={topic} />
        </Suspense>
      )}
    </Flex>
  );
}

/** What was believed of a visitor, moment by moment, drawn or as a table. */
export function BeliefsOverTime(asked: OneVisitor) {
  const say = useWords();
  const answer = useVisitorBeliefsQuery(asked);
  return (
    <Card title={say('visitors.beliefs.title')} about={say('visitors.beliefs.about')}>
      <Part answer={answer}>{(beliefs) => <Drawn beliefs={beliefs} />}</Part>
    </Card>
  );
}
