import { Field, Grid, NumberInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { CHANNELS } from '../../../contract/channels';
import type { Composing } from '../../../contract/trying';
import { channelWords } from '../translations/channel-words';
import { useWords } from '../translations/use-words';
import { ChooseKey } from './choose-key';
import type { Composed } from './side';

interface Props {
  readonly name: string;
  readonly composing: Composing;
  readonly side: Composed;
  onChange(change: { readonly [name in keyof Composed]?: Composed[name] | undefined }): void;
}

const DEVICES = ['phone', 'tablet', 'desktop'] as const;

/** How the recipient comes: device, channel, and for the how manieth time. */
export function Circumstances({ name, composing, side, onChange }: Props) {
  const say = useWords();
  const { locale } = useIntl();
  const channels = [
    ...new Set([...composing.channels, ...CHANNELS, ...(side.channel ? [side.channel] : [])]),
  ];
  return (
    <>
      <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
        <ChooseKey
          name={`${name}-device`}
          label={say('try.device')}
          value={side.device}
          none={say('try.unknown')}
          choices={DEVICES.map((key) => ({ key, label: say(`try.device.${key}`) }))}
          onChoose={(device) => onChange({ device: DEVICES.find((one) => one === device) })}
        />
      </Grid.Item>
      <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
        <ChooseKey
          name={`${name}-channel`}
          label={say('try.channel')}
          value={side.channel}
          none={say('try.channel.web')}
          choices={channels
            .map((key) => ({ key, label: channelWords(say, key) }))
            .sort((one, other) => one.label.localeCompare(other.label, locale))}
          onChoose={(channel) => onChange({ channel })}
        />
      </Grid.Item>
      <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
        <Field.Root name={`${name}-visits`}>
          <Field.Label>{say('try.visits')}</Field.Label>
          <NumberInput
            value={side.visits ?? 1}
            step={1}
            onValueChange={(visits) => {
              const whole = Math.min(10_000, Math.max(1, Math.round(visits ?? 1)));
              onChange({ visits: whole === 1 ? undefined : whole });
            }}
          />
        </Field.Root>
      </Grid.Item>
    </>
  );
}
