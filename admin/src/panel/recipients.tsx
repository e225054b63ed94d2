import { Box, Flex, Typography } from '@strapi/design-system';
import type { EntryPanel } from '../../../contract/panel';
import { useWords } from '../translations/use-words';
import { DefaultRow } from './default-row';
import type { Desk } from './desk';
import { Note } from './note';
import { useTargetWords } from './target-words';
import { UnderstoodBy } from './understood-by';
import { VariantRows } from './variant-rows';

interface Props {
  readonly panel: EntryPanel;
  readonly desk: Desk;
}

/** Who gets what of one entry: its variants in deciding order, then the default content. */
export default function Recipients({ panel, desk }: Props) {
  const say = useWords();
  const words = useTargetWords(panel);
  const { rows, topic } = panel;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {topic && <Note>{say('panel.topic', { topic: topic.label })}</Note>}
      {rows.length === 0 && (
        <Typography variant="omega" tag="p" fontWeight="semiBold">
          {say('panel.empty.title')}
        </Typography>
      )}
      <Note>{say(rows.length === 0 ? 'panel.empty' : 'panel.rule')}</Note>
      <VariantRows panel={panel} desk={desk} words={words}>
        <DefaultRow panel={panel} desk={desk} words={words} />
      </VariantRows>
      {panel.mayWrite && rows.length > 1 && (
        <Box>
          <Note>{say('order.hint')}</Note>
        </Box>
      )}
      <UnderstoodBy panel={panel} entry={desk.entry} people={words.people} />
    </Flex>
  );
}
