import { Flex, Grid, Typography } from '@strapi/design-system';
import type { Attribute, Family, Tact, Vocabulary } from '../../../../contract/vocabulary';
import { useWords } from '../../translations/use-words';
import { Choice } from '../controls/choice';
import { DaysField } from '../controls/days-field';
import { KeyNote } from '../controls/key-note';
import type { useLanguages } from '../controls/languages';
import { withField } from '../controls/listed';
import { WordsFields } from '../controls/words-fields';
import type { Fault } from '../draft/fault';
import { Scale } from './scale';

interface Props {
  readonly attribute: Attribute;
  readonly path: Fault['path'];
  readonly vocabulary: Vocabulary;
  readonly languages: ReturnType<typeof useLanguages>;
  readonly disabled: boolean;
  onChange(attribute: Attribute): void;
  onRemoveValue(value: string): void;
}

const FAMILIES: readonly Family[] = ['attitude', 'behaviour', 'environment', 'disposition'];
/** What was declared may be said, what was inferred is used silently. */
const BY_SOURCE = 'by-source';
const TACTS: readonly (Tact | typeof BY_SOURCE)[] = [BY_SOURCE, 'say', 'use', 'never'];

/** What can be said of one intimacy attribute. */
export function AttributeFields(props: Props) {
  const { attribute, path, vocabulary, languages, disabled, onChange, onRemoveValue } = props;
  const say = useWords();
  const { key, label, family, tact, halfLifeDays } = attribute;
  const pointing = [...vocabulary.searchWords, ...vocabulary.hints].filter((one) => one.attribute === key);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} padding={6}>
      <WordsFields
        {...languages}
        path={[...path, 'label']}
        label={say('settings.name')}
        words={label}
        disabled={disabled}
        onChange={(words) => onChange({ ...attribute, label: words })}
      />
      <Grid.Root gap={4}>
        <Grid.Item col={4} s={12} xs={12} alignItems="flex-start">
          <Choice
            name={`family-${key}`}
            label={say('settings.family')}
            hint={say(`settings.family.${family}.hint`)}
            value={family}
            disabled={disabled}
            options={FAMILIES.map((value) => ({ value, label: say(`settings.family.${value}`) }))}
            onChange={(value) => onChange({ ...attribute, family: value })}
          />
        </Grid.Item>
        <Grid.Item col={4} s={12} xs={12} alignItems="flex-start">
          <Choice
            name={`tact-${key}`}
            label={say('settings.tact')}
            hint={say(`settings.tact.${tact ?? BY_SOURCE}.hint`)}
            value={tact ?? BY_SOURCE}
            disabled={disabled}
            options={TACTS.map((value) => ({ value, label: say(`settings.tact.${value}`) }))}
            onChange={(value) =>
              onChange(withField(attribute, 'tact', value === BY_SOURCE ? undefined : value))
            }
          />
        </Grid.Item>
        <Grid.Item col={4} s={12} xs={12} alignItems="flex-start">
          <DaysField
            path={[...path, 'halfLifeDays']}
            days={halfLifeDays}
            hint={say('settings.attributes.half-life.hint')}
            disabled={disabled}
            onChange={(days) => onChange(withField(attribute, 'halfLifeDays', days))}
          />
        </Grid.Item>
      </Grid.Root>
      <Scale
        attribute={attribute}
        path={[...path, 'values']}
        languages={languages}
        disabled={disabled}
        onChange={(values) => onChange({ ...attribute, values })}
        onRemove={onRemoveValue}
      />
      <Typography variant="pi" tag="p" textColor="neutral600">
        {pointing.length > 0
          ? say('settings.attributes.inferred', { count: String(pointing.length) })
          : say('settings.attributes.declared')}
      </Typography>
      <KeyNote name={key} />
    </Flex>
  );
}
