import { Box, Flex, Grid } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useTryOnQuery, type Place, type Schema, type Schemas } from '../api/trying';
import type { Composing } from '../../../contract/trying';
import { Answers } from './answers';
import type { Trial } from './in-address';
import { Outcome } from './outcome';
import { inputOf } from './side';
import { Who } from './who';

interface Props {
  readonly trial: Trial;
  readonly place: Place;
  readonly schema: Schema;
  readonly schemas: Schemas;
  readonly composing: Composing;
  onChange(change: Partial<Trial>): void;
}

const SIDES = ['first', 'second'] as const;
const NOTHING = {
  contentType: '',
  documentId: '',
  locale: undefined,
  status: 'draft',
  at: undefined,
} as const;

/** An entry tried on two: who they are, what each gets and why, and what is different. */
export function TwoSides({ trial, place, schema, schemas, composing, onChange }: Props) {
  const { locale } = useIntl();
  const language = locale.slice(0, 2);
  const inputs = {
    first: inputOf(trial.first, place, language),
    second: inputOf(trial.second, place, language),
  };
  const asked = {
    first: useTryOnQuery(inputs.first ?? { ...NOTHING, language }, { skip: inputs.first === null }),
    second: useTryOnQuery(inputs.second ?? { ...NOTHING, language }, { skip: inputs.second === null }),
  };
  // The last answer stays while another one is asked for; where that is refused, it was about somebody else.
  const [first, second] = SIDES.map((side) =>
    inputs[side] && !asked[side].isError ? asked[side].data : undefined,
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Grid.Root gap={6}>
        {SIDES.map((side) => (
          <Grid.Item key={side} col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <Who
              name={side}
              composing={composing}
              schema={schema}
              place={place}
              language={language}
              side={trial[side]}
              onChange={(chosen) => onChange({ [side]: chosen })}
            />
          </Grid.Item>
        ))}
        {SIDES.map((side) => (
          <Grid.Item key={side} col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <Outcome name={side} open={inputs[side] === null} place={place} asked={asked[side]} />
          </Grid.Item>
        ))}
      </Grid.Root>
      {first?.answer && second?.answer && (
        <Box>
          <Answers schema={schema} schemas={schemas} first={first.answer} second={second.answer} />
        </Box>
      )}
    </Flex>
  );
}
