import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import type { DriftedField } from '../../../contract/running';
import { useWords } from '../translations/use-words';
import { Said } from './said';

const CHOICES = ['keep', 'take', 'later'] as const;
/** What becomes of a field below which the default content changed. */
export type Choice = (typeof CHOICES)[number];

interface Props {
  readonly field: DriftedField;
  readonly mayWrite: boolean;
  readonly choice: Choice;
  onChoose(choice: Choice): void;
}

const isChoice = (value: string): value is Choice => (CHOICES as readonly string[]).includes(value);

/** One field: what the default content said, what it says, what the variant says, and which is to stay. */
export function DriftField({ field: { name, then, now, mine }, mayWrite, choice, onChoose }: Props) {
  const say = useWords();
  return (
    <Box tag="section" aria-label={name} borderColor="neutral200" hasRadius padding={4}>
      <Typography variant="delta" tag="h3">
        {name}
      </Typography>
      <Flex alignItems="flex-start" gap={4} wrap="wrap" paddingTop={2} paddingBottom={3}>
        <Said title={say('drift.then')} values={then} />
        <Said title={say('drift.now')} values={now} before={then} />
        <Said title={say('drift.mine')} values={mine} />
      </Flex>
      {mayWrite ? (
        <Radio.Group
          aria-label={say('drift.choice', { field: name })}
          value={choice}
          onValueChange={(value: string) => isChoice(value) && onChoose(value)}
        >
          <Flex gap={4} wrap="wrap">
            {CHOICES.map((one) => (
              <Radio.Item key={one} value={one}>
                {say(`drift.${one}`)}
              </Radio.Item>
            ))}
          </Flex>
        </Radio.Group>
      ) : (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {say('drift.closed')}
        </Typography>
      )}
    </Box>
  );
}
