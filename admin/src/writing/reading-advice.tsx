import { Flex, Popover, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { EditingMeta } from '../../../contract/editing';
import type { Readability } from '../../../contract/readability';
import { useReadabilityQuery } from '../api/writing';
import type { NewVariantPlace } from '../api/variants';
import { keepGivenFocus } from '../editing/given-focus';
import { useWords } from '../translations/use-words';
import { Quiet } from './quiet';

interface Props {
  readonly place: NewVariantPlace;
  readonly edition: string;
  /** Null for default content. */
  readonly variant: string | null;
  /** As the form names the field: `facts.0.label`. */
  readonly path: string;
  readonly meta: Pick<EditingMeta, 'vocabulary'>;
}

/** `facts.0.label` as the reading names it: `facts[0].label`. */
const readingPath = (path: string): string => path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');

const readingOf = (data: Readability | undefined, variant: string | null, path: string) => {
  const row = data?.variants.find((one) => one.variant === variant);
  return { row, text: row?.texts.find((one) => one.path === readingPath(path)) };
};

/** Says of a saved text that it reads harder than suits whom it is written for, and what would help. Else nothing. */
export function ReadingAdvice({ place, edition, variant, path, meta }: Props) {
  const say = useWords();
  const { locale } = useIntl();
  const { data } = useReadabilityQuery({ place, edition });
  const { row, text } = readingOf(data, variant, path);
  if (!row || !text?.advice) return null;
  const value = meta.vocabulary.attributes
    .flatMap(({ values }) => values)
    .find(({ key }) => key === row.writtenFor);
  const people = value ? (value.label[locale] ?? value.label.en) : (row.writtenFor ?? '');
  return (
    <Popover.Root>
      <Popover.Trigger>
        <Quiet type="button" data-reading-of={path}>
          {say('reading.hard', { people })}
        </Quiet>
      </Popover.Trigger>
      <Popover.Content
        align="start"
        aria-label={say('reading.hard', { people })}
        onCloseAutoFocus={keepGivenFocus}
      >
        <Flex direction="column" alignItems="flex-start" gap={2} padding={4} maxWidth="38rem">
          <Typography>{text.advice[locale] ?? text.advice.en}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {say('reading.saved')}
          </Typography>
        </Flex>
      </Popover.Content>
    </Popover.Root>
  );
}
