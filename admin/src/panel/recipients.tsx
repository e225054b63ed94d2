import { Box, Flex, Typography } from '@strapi/design-system';
import type { EntryPanel } from '../../../contract/panel';
import { useWords } from '../translations/use-words';
import { Note } from './note';
import { Row } from './row';
import { standingOf, stateStanding } from './standing';
import { useTargetWords } from './target-words';

/** Who gets what of one entry: its variants in deciding order, then the default content. */
export function Recipients({ panel }: { readonly panel: EntryPanel }) {
  const say = useWords();
  const words = useTargetWords(panel);
  const { rows, topic, default: byDefault } = panel;
  const inLocale = panel.locale !== null;
  const suggested = words.people(byDefault.suggests);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {topic && <Note>{say('panel.topic', { topic: topic.label })}</Note>}
      {rows.length === 0 && (
        <Typography variant="omega" tag="p" fontWeight="semiBold">
          {say('panel.empty.title')}
        </Typography>
      )}
      <Note>{say(rows.length === 0 ? 'panel.empty' : 'panel.rule')}</Note>
      <Box tag="ol" role="list" aria-label={say('panel.list')}>
        {rows.map((row) => (
          <Row
            key={row.key}
            name={row.name}
            standing={standingOf(row, byDefault.state, inLocale)}
            lines={[
              ...words.lines(row.target, row.name),
              ...(row.paused && row.state !== 'live' ? [say('standing.paused')] : []),
            ]}
          />
        ))}
        <Row
          name={say('default.name')}
          standing={stateStanding(byDefault.state, inLocale)}
          lines={[
            ...words.lines(byDefault.target),
            suggested ? say('default.suggests', { people: suggested }) : say('default.suggests.nothing'),
          ]}
        />
      </Box>
    </Flex>
  );
}
