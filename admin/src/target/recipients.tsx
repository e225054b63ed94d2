import { Checkbox, Flex, Grid } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Suggests } from '../../../contract/target';
import type { TargetChoices } from '../../../contract/targeting';
import type { Words } from '../../../contract/vocabulary';
import { useWords } from '../translations/use-words';
import { faultAt, type Fault } from './fault';
import { Group } from './group';
import { Scale } from './scale';

interface Props {
  readonly choices: Pick<TargetChoices, 'stages' | 'attributes'>;
  readonly who: Suggests;
  readonly stagesLabel: string;
  readonly fault: Fault | null;
  /** Where faults of it stand: `target` or `suggests`. */
  readonly place: 'target' | 'suggests';
  onChange(who: Suggests): void;
}

/** Says who somebody is: stages, and a value on each scale. */
export function Recipients({ choices, who, stagesLabel, fault, place, onChange }: Props) {
  const say = useWords();
  const { locale } = useIntl();
  const label = (words: Words) => words[locale] ?? words.en;
  const { stages = [], attributes = {} } = who;
  const known = choices.stages.map(({ key }) => key);
  const mark = (key: string, chosen: boolean) =>
    onChange({ ...who, stages: known.filter((one) => (one === key ? chosen : stages.includes(one))) });
  const choose = (key: string, value: string | null) => {
    const { [key]: _before, ...others } = attributes;
    onChange({ ...who, attributes: value === null ? others : { ...others, [key]: value } });
  };
  // Whatever is named but not offered stands here, so that it can be taken back.
  const gone = Object.keys(attributes).find((key) => choices.attributes.every((one) => one.key !== key));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Group label={stagesLabel} fault={faultAt(fault, `${place}.stages`)}>
        <Flex gap={4} wrap="wrap">
          {choices.stages.map(({ key, label: words }) => (
            <Checkbox
              key={key}
              checked={stages.includes(key)}
              onCheckedChange={(checked) => mark(key, checked === true)}
            >
              {label(words)}
            </Checkbox>
          ))}
        </Flex>
      </Group>
      <Grid.Root gap={4}>
        {choices.attributes.map((attribute) => (
          <Grid.Item key={attribute.key} col={6} xs={12} direction="column" alignItems="stretch">
            <Scale
              label={label(attribute.label)}
              values={attribute.values.map((value) => ({ key: value.key, label: label(value.label) }))}
              value={attributes[attribute.key] ?? null}
              anyLabel={say('target.any')}
              fault={faultAt(fault, `${place}.attributes.${attribute.key}`)}
              onChange={(value) => choose(attribute.key, value)}
            />
          </Grid.Item>
        ))}
        {gone !== undefined && (
          <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
            <Scale
              label={gone}
              values={[{ key: attributes[gone] ?? '', label: attributes[gone] ?? '' }]}
              value={attributes[gone] ?? null}
              anyLabel={say('target.any')}
              fault={faultAt(fault, `${place}.attributes.${gone}`)}
              onChange={(value) => choose(gone, value)}
            />
          </Grid.Item>
        )}
      </Grid.Root>
    </Flex>
  );
}
