import { Box, Field, Flex, Typography } from '@strapi/design-system';
import type { Attribute, AttributeValue } from '../../../../contract/vocabulary';
import { useWords } from '../../translations/use-words';
import { AddItem } from '../controls/add-item';
import { useInLanguage, type useLanguages } from '../controls/languages';
import { moved, replaced } from '../controls/listed';
import { MoveAndRemove } from '../controls/move-and-remove';
import { WordsFields } from '../controls/words-fields';
import { placeOf, useFaultAt, type Fault } from '../draft/fault';

interface Props {
  readonly attribute: Attribute;
  readonly path: Fault['path'];
  readonly languages: ReturnType<typeof useLanguages>;
  readonly disabled: boolean;
  onChange(values: readonly AttributeValue[]): void;
  onRemove(value: string): void;
}

/** As many as a scale may have. */
const MOST = 12;

/** The graded values of an attribute, in their order: neighbours are alike. */
export function Scale({ attribute: { key, values }, path, languages, disabled, onChange, onRemove }: Props) {
  const say = useWords();
  const inLanguage = useInLanguage();
  const error = useFaultAt(path, say('settings.fault.scale'));
  return (
    <Box tag="fieldset" borderWidth={0} padding={0} data-place={placeOf(path)}>
      <Typography tag="legend" variant="pi" fontWeight="bold">
        {say('settings.scale')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('settings.scale.hint')}
      </Typography>
      <Box tag="ol" paddingTop={2}>
        {values.map((value, i) => {
          const name = inLanguage(value.label) || value.key;
          return (
            <Flex tag="li" key={value.key} gap={4} alignItems="flex-start" paddingTop={2} paddingBottom={2}>
              <Box flex="1">
                <WordsFields
                  {...languages}
                  path={[...path, i, 'label']}
                  label={say('settings.scale.value', { number: String(i + 1) })}
                  words={value.label}
                  disabled={disabled}
                  onChange={(label) => onChange(replaced(values, i, { ...value, label }))}
                />
              </Box>
              {!disabled && (
                <Box paddingTop={6}>
                  <MoveAndRemove
                    name={name}
                    index={i}
                    count={values.length}
                    disabled={disabled}
                    onMove={(to) => onChange(moved(values, i, to))}
                    onRemove={() => onRemove(value.key)}
                  />
                </Box>
              )}
            </Flex>
          );
        })}
      </Box>
      <Field.Root name={`scale-${key}`} error={error}>
        {!disabled && (
          <AddItem
            label={say('settings.scale.add')}
            size="S"
            taken={values.map((value) => value.key)}
            disabled={values.length >= MOST}
            onAdd={(added, label) => onChange([...values, { key: added, label }])}
          />
        )}
        <Field.Error />
      </Field.Root>
    </Box>
  );
}
