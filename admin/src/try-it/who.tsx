import { Box, Flex, SingleSelect, SingleSelectOption, Field, Typography } from '@strapi/design-system';
import type { Composing } from '../../../contract/trying';
import type { Place, Schema } from '../api/trying';
import { useMay } from '../menu/rights';
import { useWords } from '../translations/use-words';
import { ChooseKey } from './choose-key';
import { Compose } from './compose';
import { RealVisitor } from './real-visitor';
import type { Side } from './side';

interface Props {
  readonly name: 'first' | 'second';
  readonly composing: Composing;
  readonly schema: Schema;
  readonly place: Place;
  readonly language: string;
  readonly side: Side;
  onChange(side: Side): void;
}

const EMPTY: Readonly<Record<Side['is'], Side>> = {
  composed: { is: 'composed' },
  visitor: { is: 'visitor', hash: '' },
  default: { is: 'default' },
  variant: { is: 'variant', key: '' },
};

/** Whom one column shows: a recipient put together, a real visitor, or the default content or a variant as it is. */
export function Who({ name, composing, schema, place, language, side, onChange }: Props) {
  const say = useWords();
  const may = useMay();
  const kinds = (['composed', 'visitor', 'default', 'variant'] as const).filter(
    (kind) =>
      kind === side.is ||
      (kind === 'visitor' ? may(['visitors.explain']) : kind !== 'variant' || composing.variants.length > 0),
  );
  return (
    <Box
      background="neutral0"
      hasRadius
      shadow="filterShadow"
      padding={6}
      width="100%"
      tag="section"
      aria-label={say(`try.${name}`)}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h2">
          {say(`try.${name}`)}
        </Typography>
        <Field.Root name={`${name}-who`}>
          <Field.Label>{say('try.who')}</Field.Label>
          <SingleSelect value={side.is} onChange={(kind) => onChange(EMPTY[kind as Side['is']])}>
            {kinds.map((kind) => (
              <SingleSelectOption key={kind} value={kind}>
                {say(`try.who.${kind}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        {side.is === 'composed' && (
          <Compose
            name={name}
            composing={composing}
            schema={schema}
            locale={place.locale}
            side={side}
            onChange={onChange}
          />
        )}
        {side.is === 'visitor' && (
          <RealVisitor
            name={name}
            place={place}
            language={language}
            hash={side.hash}
            onChoose={(hash) => onChange({ is: 'visitor', hash })}
          />
        )}
        {side.is === 'variant' && (
          <ChooseKey
            name={`${name}-variant`}
            label={say('try.variant')}
            value={side.key || undefined}
            none={say('try.variant.choose')}
            choices={composing.variants.map(({ key, name: label }) => ({ key, label }))}
            onChoose={(key) => onChange({ is: 'variant', key: key ?? '' })}
          />
        )}
      </Flex>
    </Box>
  );
}
