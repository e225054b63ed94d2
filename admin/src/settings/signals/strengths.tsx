import { Field, Grid, NumberInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Strength } from '../../../../contract/hints';
import { useWords } from '../../translations/use-words';
import { Card } from '../controls/card';
import { placeOf, useFaultAt } from '../draft/fault';
import type { Draft } from '../draft/use-draft';

const STRENGTHS: readonly Strength[] = ['weak', 'clear', 'strong'];

function StrengthField({ draft, strength }: { readonly draft: Draft; readonly strength: Strength }) {
  const say = useWords();
  const { locale } = useIntl();
  const { strengths } = draft.vocabulary;
  const path = ['strengths', strength];
  return (
    <Field.Root
      name={placeOf(path)}
      error={useFaultAt(path, say('settings.fault.strength'))}
      hint={say(`settings.strength.${strength}.hint`)}
      width="100%"
    >
      <Field.Label>{say(`settings.strength.${strength}`)}</Field.Label>
      <div data-place={placeOf(path)}>
        <NumberInput
          value={strengths[strength]}
          locale={locale}
          disabled={!draft.mayChange}
          onValueChange={(times) => draft.change({ strengths: { ...strengths, [strength]: times ?? 0 } })}
        />
      </div>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** The numbers behind weak, clear and strong. */
export function Strengths({ draft }: { readonly draft: Draft }) {
  const say = useWords();
  return (
    <Card title={say('settings.strengths')} about={say('settings.strengths.about')}>
      <Grid.Root gap={4}>
        {STRENGTHS.map((strength) => (
          <Grid.Item key={strength} col={4} s={12} xs={12} alignItems="flex-start">
            <StrengthField draft={draft} strength={strength} />
          </Grid.Item>
        ))}
      </Grid.Root>
    </Card>
  );
}
