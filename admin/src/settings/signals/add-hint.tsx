import { Button, Field, Flex, Grid, NumberInput, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { OBSERVATIONS, type ObservedHint, type Strength } from '../../../../contract/hints';
import type { Vocabulary } from '../../../../contract/vocabulary';
import { useWords } from '../../translations/use-words';
import { Choice } from '../controls/choice';
import { FRESH, hintOf, isWorded, OBSERVED, type NewHint } from './new-hint';
import { useObservedName } from './observation-words';
import { firstPointed, PointsAt, type Pointed } from './points-at';

interface Props {
  readonly vocabulary: Vocabulary;
  onAdd(hint: ObservedHint): void;
}

const STRENGTHS: readonly Strength[] = ['weak', 'clear', 'strong'];

const Part = ({ children }: { readonly children: ReactNode }) => (
  <Grid.Item col={3} s={6} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);

interface EndProps {
  readonly end: 'from' | 'until';
  readonly value: number | undefined;
  onChange(value: number | undefined): void;
}

function End({ end, value, onChange }: EndProps) {
  const say = useWords();
  const { locale } = useIntl();
  return (
    <Field.Root name={`new-hint-${end}`}>
      <Field.Label>{say(`settings.hints.add.${end}`)}</Field.Label>
      <NumberInput locale={locale} value={value} onValueChange={onChange} />
    </Field.Root>
  );
}

/** Adds an observation: what is looked at, and what it speaks for. */
export function AddHint({ vocabulary, onAdd }: Props) {
  const say = useWords();
  const observed = useObservedName();
  const [draft, setDraft] = useState<NewHint>(FRESH);
  const [chosen, setChosen] = useState<Pointed | null>(null);
  const pointed = chosen ?? firstPointed(vocabulary);
  if (!pointed) return null;
  const { observe, is, from, until, strength } = draft;
  const few = OBSERVED[observe];
  const hint = hintOf(draft, pointed);
  const put = (part: Partial<NewHint>) => setDraft({ ...draft, ...part });
  const add = () => {
    if (!hint) return;
    onAdd(hint);
    setDraft(FRESH);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={6}>
      <Typography variant="omega" fontWeight="bold" tag="h3">
        {say('settings.hints.add')}
      </Typography>
      <Grid.Root gap={4}>
        <Part>
          <Choice
            name="new-hint-observe"
            label={say('settings.hints.observed')}
            value={observe}
            disabled={false}
            options={OBSERVATIONS.map((value) => ({ value, label: say(`settings.observe.${value}`) }))}
            onChange={(value) => put({ ...FRESH, strength, observe: value, is: OBSERVED[value]?.[0] ?? '' })}
          />
        </Part>
        {few && (
          <Part>
            <Choice
              name="new-hint-is"
              label={say('settings.hints.add.is')}
              value={is}
              disabled={false}
              options={few.map((value) => ({ value, label: observed(value) }))}
              onChange={(value) => put({ is: value })}
            />
          </Part>
        )}
        {!few && isWorded(observe) && (
          <Part>
            <Field.Root name="new-hint-is" hint={say('settings.hints.add.channels')}>
              <Field.Label>{say('settings.hints.add.is')}</Field.Label>
              <Field.Input value={is} onChange={(event) => put({ is: event.target.value })} />
              <Field.Hint />
            </Field.Root>
          </Part>
        )}
        {!isWorded(observe) && (
          <Part>
            <Flex gap={2} alignItems="flex-start">
              <End end="from" value={from} onChange={(value) => put({ from: value })} />
              <End end="until" value={until} onChange={(value) => put({ until: value })} />
            </Flex>
          </Part>
        )}
        <Part>
          <PointsAt
            name="new-hint-for"
            label={say('settings.hints.says')}
            vocabulary={vocabulary}
            value={pointed}
            onChange={setChosen}
          />
        </Part>
        <Part>
          <Choice
            name="new-hint-strength"
            label={say('settings.hints.strength')}
            value={strength}
            disabled={false}
            options={STRENGTHS.map((value) => ({ value, label: say(`settings.strength.${value}`) }))}
            onChange={(value) => put({ strength: value })}
          />
        </Part>
      </Grid.Root>
      <Flex>
        <Button variant="secondary" startIcon={<Plus />} disabled={!hint} onClick={add}>
          {say('settings.hints.add')}
        </Button>
      </Flex>
    </Flex>
  );
}
