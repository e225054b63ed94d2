import { Box, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import type { FillInput } from '../../../contract/token-help';
import { useFillQuery } from '../api/writing';
import type { NewVariantPlace } from '../api/variants';
import { refusedWords } from '../editing/refused-words';
import { useWords } from '../translations/use-words';
import type { TextKind } from './writing-help';

/** Rest after the last change before the server is asked, ms. */
const REST = 300;

interface Props {
  readonly place: NewVariantPlace;
  readonly variant: string;
  readonly kind: TextKind;
  /** What the form holds, or will. */
  readonly text: unknown;
}

const isText = (value: unknown): value is FillInput['text'] =>
  (typeof value === 'string' && value !== '') || (Array.isArray(value) && value.length > 0);

/** A text as a sample visitor and somebody unknown get it, and what is wrong with it. */
export function FilledText({ place, variant, kind, text }: Props) {
  const say = useWords();
  const said = JSON.stringify({ kind, text });
  const [asked, setAsked] = useState(said);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(said), REST);
    return () => clearTimeout(timer);
  }, [said]);
  const wanted = JSON.parse(asked) as { kind: TextKind; text?: unknown };
  const { contentType, documentId, locale } = place;
  const input = {
    contentType,
    documentId,
    ...(locale && { locale }),
    variant,
    kind: wanted.kind,
    text: isText(wanted.text) ? wanted.text : '',
  };
  const { data } = useFillQuery(input, { skip: !isText(wanted.text) });
  if (!isText(text) || !data) return null;
  const shown = (words: string | null) => (
    <Typography tag="p" textColor={words === null ? 'neutral600' : 'neutral800'}>
      {words ?? say('token.nothing')}
    </Typography>
  );
  return (
    <Box background="neutral100" hasRadius padding={4} role="status">
      {data.faults.length > 0 ? (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {data.faults.map(({ line, column, ...why }) => (
            <Typography key={`${line} ${column}`} tag="li" variant="pi" textColor="danger600">
              {say('token.fault', {
                line: String(line),
                column: String(column),
                message: refusedWords(say, why),
              })}
            </Typography>
          ))}
        </Flex>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={3}>
          {(['sample', 'stranger'] as const).map((who) => (
            <Box key={who} data-filled={who}>
              <Typography tag="h3" variant="sigma" textColor="neutral600">
                {say(`token.${who}`)}
              </Typography>
              {shown(data[who])}
            </Box>
          ))}
        </Flex>
      )}
    </Box>
  );
}
