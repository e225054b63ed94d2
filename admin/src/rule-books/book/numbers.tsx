import { Checkbox, Field, Flex, Grid, NumberInput } from '@strapi/design-system';
import { useContext } from 'react';
import { useIntl } from 'react-intl';
import { Card } from '../../settings/controls/card';
import { useInLanguage } from '../../settings/controls/languages';
import { useWords } from '../../translations/use-words';
import { ChoicesContext } from '../condition/choices';
import type { Book } from './use-book';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: number | undefined;
  readonly most: number;
  readonly error: string;
  readonly disabled: boolean;
  onChange(value: number | undefined): void;
}

/** A number between 0 and the most, marked where it is none. */
function NumberField({ name, label, hint, value, most, error, disabled, onChange }: Props) {
  const { locale } = useIntl();
  const right = value !== undefined && value >= 0 && value <= most;
  return (
    <Field.Root name={name} hint={hint} error={right ? undefined : error} width="100%">
      <Field.Label>{label}</Field.Label>
      <NumberInput value={value} locale={locale} disabled={disabled} onValueChange={onChange} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

const HUNDRED = 100;
/** Shares are shown as percentages; the detour over ten thousand takes away what binary fractions add. */
const percent = (share: number | undefined) =>
  share === undefined ? undefined : Math.round(share * HUNDRED * 10_000) / 10_000;
const share = (shown: number | undefined) => (shown === undefined ? undefined : shown / HUNDRED);

/** How sure before we act, who is left out for comparison, what counts how much, what is published along. */
export function Numbers({ book }: { readonly book: Book }) {
  const say = useWords();
  const inLanguage = useInLanguage();
  const { attributes } = useContext(ChoicesContext);
  const { draft, mayChange, change } = book;
  const disabled = !mayChange;
  const weigh = (key: string, weight: number | undefined) => {
    const { [key]: _before, ...others } = draft.weights;
    change({ weights: weight === undefined ? others : { ...others, [key]: weight } });
  };
  return (
    <>
      <Card title={say('rules.acting')} about={say('rules.acting.about')}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Grid.Root gap={4}>
            <Grid.Item col={6} s={12} xs={12} alignItems="start">
              <NumberField
                name="sureFrom"
                label={say('rules.sure')}
                hint={say('rules.sure.hint')}
                value={percent(draft.sureFrom)}
                most={HUNDRED}
                error={say('rules.fault.number', { most: '100' })}
                disabled={disabled}
                onChange={(value) => change({ sureFrom: share(value) })}
              />
            </Grid.Item>
            <Grid.Item col={6} s={12} xs={12} alignItems="start">
              <NumberField
                name="holdout"
                label={say('rules.holdout')}
                hint={say('rules.holdout.hint')}
                value={percent(draft.holdout)}
                most={HUNDRED / 2}
                error={say('rules.fault.number', { most: '50' })}
                disabled={disabled}
                onChange={(value) => change({ holdout: share(value) })}
              />
            </Grid.Item>
          </Grid.Root>
          <Checkbox
            checked={draft.publishVariants}
            disabled={disabled}
            onCheckedChange={(on) => change({ publishVariants: on === true })}
          >
            {say('rules.publish-along')}
          </Checkbox>
        </Flex>
      </Card>
      <Card title={say('rules.weights')} about={say('rules.weights.about')}>
        <Grid.Root gap={4}>
          {attributes.map(({ key, label }) => (
            <Grid.Item key={key} col={4} s={6} xs={12} alignItems="start">
              <NumberField
                name={`weights.${key}`}
                label={inLanguage(label)}
                value={draft.weights[key] ?? 1}
                most={10}
                error={say('rules.fault.number', { most: '10' })}
                disabled={disabled}
                onChange={(weight) => weigh(key, weight)}
              />
            </Grid.Item>
          ))}
        </Grid.Root>
      </Card>
    </>
  );
}
