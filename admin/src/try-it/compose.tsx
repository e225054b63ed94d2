import { Grid } from '@strapi/design-system';
import type { Composing } from '../../../contract/trying';
import type { Schema } from '../api/trying';
import { useWords } from '../translations/use-words';
import { ChooseKey } from './choose-key';
import { Circumstances } from './circumstances';
import { useInLanguage } from './in-language';
import { Shortlist } from './shortlist';
import type { Composed } from './side';
import { Stages } from './stages';

interface Props {
  /** Tells the columns' fields apart. */
  readonly name: string;
  readonly composing: Composing;
  readonly schema: Schema;
  readonly locale: string | undefined;
  readonly side: Composed;
  onChange(side: Composed): void;
}

type Change = { readonly [name in keyof Composed]?: Composed[name] | undefined };

/** Leaves out what is empty, so that the address stays short. */
const tidy = (side: Change): Composed =>
  Object.fromEntries(
    Object.entries(side).filter(
      ([, value]) => value !== undefined && (typeof value !== 'object' || Object.keys(value).length > 0),
    ),
  ) as unknown as Composed;

/** A recipient put together by hand: where they stand, how to speak to them, what they are choosing between. */
export function Compose({ name, composing, schema, locale, side, onChange }: Props) {
  const say = useWords();
  const inLanguage = useInLanguage();
  const { stages = {}, attributes = {}, shortlist = {} } = side;
  const change = (part: Change) => onChange(tidy({ ...side, ...part }));
  const choose = (key: string, value: string | undefined) => {
    const { [key]: _before, ...others } = attributes;
    change({ attributes: value === undefined ? others : { ...others, [key]: value } });
  };
  return (
    <Grid.Root gap={4}>
      <Stages
        name={name}
        composing={composing}
        stages={stages}
        onChange={(chosen) => change({ stages: chosen })}
      />
      {composing.attributes.map(({ key, label, values }) => (
        <Grid.Item key={key} col={6} xs={12} direction="column" alignItems="stretch">
          <ChooseKey
            name={`${name}-${key}`}
            label={inLanguage(label)}
            value={attributes[key]}
            none={say('try.unknown')}
            choices={values.map((one) => ({ key: one.key, label: inLanguage(one.label) }))}
            onChoose={(value) => choose(key, value)}
          />
        </Grid.Item>
      ))}
      <Circumstances name={name} composing={composing} side={side} onChange={change} />
      {schema.kind !== 'singleType' &&
        composing.own.map((topic) => (
          <Grid.Item key={topic.key} col={12}>
            <Shortlist
              name={name}
              schema={schema}
              locale={locale}
              topic={topic}
              chosen={shortlist[topic.key] ?? []}
              onChange={(documentIds) => {
                const { [topic.key]: _before, ...others } = shortlist;
                change({
                  shortlist: documentIds.length === 0 ? others : { ...others, [topic.key]: [...documentIds] },
                });
              }}
            />
          </Grid.Item>
        ))}
    </Grid.Root>
  );
}
