import { Flex, Grid } from '@strapi/design-system';
import { STAGE_COLOURS, type StageColour } from '../../../../contract/stage-colours';
import type { Stage } from '../../../../contract/vocabulary';
import { useWords } from '../../translations/use-words';
import { Choice } from '../controls/choice';
import { DaysField } from '../controls/days-field';
import { KeyNote } from '../controls/key-note';
import type { useLanguages } from '../controls/languages';
import { withField } from '../controls/listed';
import { WordsFields } from '../controls/words-fields';
import type { Fault } from '../draft/fault';
import { ColourDot } from './colour-dot';

interface Props {
  readonly stage: Stage;
  readonly path: Fault['path'];
  /** The colour it is drawn in. */
  readonly colour: StageColour;
  readonly languages: ReturnType<typeof useLanguages>;
  readonly disabled: boolean;
  onChange(stage: Stage): void;
}

/** What can be said of one stage. */
export function StageFields({ stage, path, colour, languages, disabled, onChange }: Props) {
  const say = useWords();
  const { key, label, description, tact = 'use', halfLifeDays } = stage;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} padding={6}>
      <WordsFields
        {...languages}
        path={[...path, 'label']}
        label={say('settings.name')}
        words={label}
        disabled={disabled}
        onChange={(words) => onChange({ ...stage, label: words })}
      />
      <WordsFields
        {...languages}
        path={[...path, 'description']}
        label={say('settings.stages.description')}
        hint={say('settings.stages.description.hint')}
        words={description}
        disabled={disabled}
        onChange={(words) => onChange({ ...stage, description: words })}
      />
      <Grid.Root gap={4}>
        <Grid.Item col={4} s={12} xs={12} alignItems="flex-start">
          <Choice
            name={`colour-${key}`}
            label={say('settings.stages.colour')}
            hint={say('settings.stages.colour.hint')}
            value={colour}
            disabled={disabled}
            startIcon={<ColourDot colour={colour} />}
            options={STAGE_COLOURS.map((value) => ({ value, label: say(`settings.colour.${value}`) }))}
            onChange={(value) => onChange({ ...stage, colour: value })}
          />
        </Grid.Item>
        <Grid.Item col={4} s={12} xs={12} alignItems="flex-start">
          <DaysField
            path={[...path, 'halfLifeDays']}
            days={halfLifeDays}
            hint={say('settings.stages.half-life.hint')}
            disabled={disabled}
            onChange={(days) => onChange(withField(stage, 'halfLifeDays', days))}
          />
        </Grid.Item>
        <Grid.Item col={4} s={12} xs={12} alignItems="flex-start">
          <Choice
            name={`tact-${key}`}
            label={say('settings.tact')}
            hint={say('settings.stages.tact.hint')}
            value={tact}
            disabled={disabled}
            options={[
              { value: 'use', label: say('settings.tact.use') },
              { value: 'say', label: say('settings.tact.say') },
            ]}
            onChange={(value) => onChange(withField(stage, 'tact', value === 'use' ? undefined : value))}
          />
        </Grid.Item>
      </Grid.Root>
      <KeyNote name={key} />
    </Flex>
  );
}
