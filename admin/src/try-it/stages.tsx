import { Combobox, ComboboxOption, Field, Grid } from '@strapi/design-system';
import { useState } from 'react';
import type { Composing } from '../../../contract/trying';
import { useWords } from '../translations/use-words';
import { ChooseKey } from './choose-key';
import { useInLanguage } from './in-language';

interface Props {
  readonly name: string;
  readonly composing: Composing;
  readonly stages: Readonly<Record<string, string>>;
  onChange(stages: Readonly<Record<string, string>>): void;
}

const SITE = 'site';

/** Where the recipient stands, topic by topic: those of the entry, and any that is added. */
export function Stages({ name, composing, stages, onChange }: Props) {
  const say = useWords();
  const inLanguage = useInLanguage();
  const [added, setAdded] = useState<readonly string[]>([]);
  const own = composing.own.length > 0 ? composing.own.map(({ key }) => key) : [SITE];
  const shown = [...new Set([...own, ...Object.keys(stages), ...added])];
  const labelOf = (key: string) =>
    key === SITE
      ? say('try.topic.site')
      : ([...composing.own, ...composing.topics].find((one) => one.key === key)?.label ?? key);
  const others = [{ key: SITE, label: labelOf(SITE) }, ...composing.topics].filter(
    ({ key }) => !shown.includes(key),
  );
  const choose = (topic: string, stage: string | undefined) => {
    const { [topic]: _before, ...rest } = stages;
    onChange(stage === undefined ? rest : { ...rest, [topic]: stage });
  };
  return (
    <>
      {shown.map((topic) => (
        <Grid.Item key={topic} col={6} xs={12} direction="column" alignItems="stretch">
          <ChooseKey
            name={`${name}-stage-${topic}`}
            label={say('try.stage', { topic: labelOf(topic) })}
            value={stages[topic]}
            none={say('try.unknown')}
            choices={composing.stages.map(({ key, label }) => ({ key, label: inLanguage(label) }))}
            onChoose={(stage) => choose(topic, stage)}
          />
        </Grid.Item>
      ))}
      {others.length > 0 && (
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root name={`${name}-topic`}>
            <Field.Label>{say('try.topic.add')}</Field.Label>
            <Combobox
              // Begins anew with each topic that was added.
              key={shown.join()}
              placeholder={say('try.topic.choose')}
              clearLabel={say('try.clear')}
              noOptionsMessage={() => say('try.topic.none')}
              onChange={(key) => key && setAdded((before) => [...before, String(key)])}
            >
              {others.map(({ key, label }) => (
                <ComboboxOption key={key} value={key} textValue={label}>
                  {label}
                </ComboboxOption>
              ))}
            </Combobox>
          </Field.Root>
        </Grid.Item>
      )}
    </>
  );
}
