import { Field, Grid } from '@strapi/design-system';
import type { Words } from '../../../../contract/vocabulary';
import { useWords } from '../../translations/use-words';
import { placeOf, useFaultAt, type Fault } from '../draft/fault';

interface Props {
  readonly path: Fault['path'];
  /** "Name", say. */
  readonly label: string;
  readonly hint?: string;
  readonly words: Words;
  readonly languages: readonly string[];
  nameOf(language: string): string;
  readonly disabled: boolean;
  onChange(words: Words): void;
}

function WordField({
  language,
  path,
  label,
  hint,
  words,
  nameOf,
  disabled,
  onChange,
}: Props & { readonly language: string }) {
  const say = useWords();
  const place = [...path, language];
  const error = useFaultAt(place, say('settings.fault.word'));
  const set = (text: string) => {
    const { [language]: _before, ...others } = words;
    // English is the fallback of all others: it may be empty while somebody types, the server wants it filled.
    onChange((text || language === 'en' ? { ...words, [language]: text } : others) as Words);
  };
  return (
    <Field.Root name={placeOf(place)} error={error} hint={hint} required={language === 'en'} width="100%">
      <Field.Label>{`${label} (${nameOf(language)})`}</Field.Label>
      <div data-place={placeOf(place)}>
        <Field.Input
          value={words[language] ?? ''}
          placeholder={language === 'en' ? '' : words.en}
          maxLength={255}
          disabled={disabled}
          onChange={(event) => set(event.target.value)}
        />
      </div>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** A word in every language; where one is left empty the English one is used. */
export function WordsFields(props: Props) {
  return (
    <Grid.Root gap={4}>
      {props.languages.map((language) => (
        <Grid.Item key={language} col={6} s={12} xs={12} alignItems="stretch">
          <WordField {...props} language={language} />
        </Grid.Item>
      ))}
    </Grid.Root>
  );
}
