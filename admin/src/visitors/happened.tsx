import {
  Badge,
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import type { PageVocabulary, Timeline } from '../../../contract/visitor-page';
import { useVisitorEventsQuery } from '../api/visitors';
import { Card } from '../settings/controls/card';
import { channelWords } from '../translations/channel-words';
import { useWords } from '../translations/use-words';
import { useEventWords } from './event-words';
import { useMoments } from './moments';
import { Part } from './part';

interface Props {
  readonly id: string;
  readonly locale: string;
  readonly vocabulary: PageVocabulary;
}

const ALL = '';

function Events({ timeline, vocabulary }: { timeline: Timeline; vocabulary: PageVocabulary }) {
  const say = useWords();
  const moment = useMoments();
  const { told, moved } = useEventWords(vocabulary);
  if (timeline.events.length === 0) return <Typography tag="p">{say('visitors.events.none')}</Typography>;
  return (
    <Box tag="ol">
      {timeline.events.map((event) => (
        <Flex
          key={`${event.at} ${event.id}`}
          tag="li"
          gap={4}
          alignItems="flex-start"
          paddingTop={2}
          paddingBottom={2}
          borderColor="neutral150"
          borderStyle="solid"
          borderWidth="1px 0 0"
        >
          <Box width="16rem" shrink={0}>
            <Typography textColor="neutral600">{moment(event.at)}</Typography>
          </Box>
          <Box width="8rem" shrink={0}>
            <Badge>{channelWords(say, event.channel)}</Badge>
          </Box>
          <Flex direction="column" alignItems="flex-start" gap={1}>
            <Typography>{told(event)}</Typography>
            {event.variant !== null && (
              <Typography variant="pi" textColor="neutral600">
                {say('visitors.event.variant', { variant: event.variant })}
              </Typography>
            )}
            {event.moves.map((move) => (
              <Typography key={moved(move)} variant="pi" fontWeight="bold" textColor="primary700">
                {moved(move)}
              </Typography>
            ))}
          </Flex>
        </Flex>
      ))}
    </Box>
  );
}

/** A visitor's events over all channels, by channel and topic, a page at a time. */
export function Happened({ id, locale, vocabulary }: Props) {
  const say = useWords();
  const moment = useMoments();
  const [channel, setChannel] = useState(ALL);
  const [topic, setTopic] = useState(ALL);
  const [before, setBefore] = useState<string | undefined>(undefined);
  const given = (value: string): string | undefined => (value === ALL ? undefined : value);
  const answer = useVisitorEventsQuery({ id, locale, channel: given(channel), topic: given(topic), before });
  const { data } = answer;
  const choose = (set: (value: string) => void) => (value: string | number) => {
    set(String(value));
    setBefore(undefined);
  };
  const filter = (
    name: 'channel' | 'topic',
    value: string,
    set: (value: string) => void,
    options: readonly { key: string; label: string; events: number }[],
  ) => (
    <Field.Root name={name}>
      <Field.Label>{say(`visitors.events.${name}`)}</Field.Label>
      <SingleSelect value={value} onChange={choose(set)}>
        <SingleSelectOption value={ALL}>{say('visitors.events.all')}</SingleSelectOption>
        {options.map((option) => (
          <SingleSelectOption key={option.key} value={option.key}>
            {`${option.label} (${option.events})`}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
  return (
    <Card title={say('visitors.events.title')} about={say('visitors.events.about')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={4} alignItems="flex-end">
          {filter(
            'channel',
            channel,
            setChannel,
            (data?.channels ?? []).map((one) => ({
              key: one.channel,
              label: channelWords(say, one.channel),
              events: one.events,
            })),
          )}
          {filter(
            'topic',
            topic,
            setTopic,
            (data?.topics ?? []).map((one) => ({ key: one.key, label: one.name, events: one.events })),
          )}
          {data && (
            <Typography textColor="neutral600" aria-live="polite">
              {say('visitors.events.count', { count: String(data.total) })}
            </Typography>
          )}
        </Flex>
        <Part answer={answer}>{(timeline) => <Events timeline={timeline} vocabulary={vocabulary} />}</Part>
        {data && data.prunedUntil !== null && (
          <Typography variant="pi" tag="p" textColor="neutral600">
            {say('visitors.events.pruned', { date: moment(data.prunedUntil, false) })}
          </Typography>
        )}
        <Flex gap={2}>
          {before !== undefined && (
            <Button variant="tertiary" onClick={() => setBefore(undefined)}>
              {say('visitors.events.newest')}
            </Button>
          )}
          {data && data.next !== null && (
            <Button variant="tertiary" onClick={() => setBefore(data.next ?? undefined)}>
              {say('visitors.events.older')}
            </Button>
          )}
        </Flex>
      </Flex>
    </Card>
  );
}
