import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { SaidValue } from '../../../contract/running';
import { useDefaultWords } from '../editing/default-words';
import { useWords } from '../translations/use-words';
import { newWords } from './word-diff';

interface Props {
  /** What stands above it: "Default then". */
  readonly title: string;
  /** Null where it is not known any more. */
  readonly values: readonly SaidValue[] | null;
  /** What was said before; words that it did not have are marked. */
  readonly before?: readonly SaidValue[] | null;
}

/** Words that are new, told by colour and underline. */
const New = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
`;

/** One side of a comparison, a line for each plain value in it. */
export function Said({ title, values, before = null }: Props) {
  const say = useWords();
  const describe = useDefaultWords();
  const text = ({ type, value }: SaidValue) =>
    Array.isArray(value) && ['media', 'relation'].includes(type)
      ? value.join(', ') || say('field.nothing')
      : describe(value, type, true);
  const marked = (value: SaidValue) => {
    const was = before?.find(({ at }) => at === value.at);
    if (!before) return text(value);
    return newWords(was ? text(was) : '', text(value)).map((piece, index) =>
      piece.isOwn ? <New key={index}>{piece.text}</New> : <span key={index}>{piece.text}</span>,
    );
  };
  return (
    <Box flex="1 1 16rem" minWidth={0}>
      <Typography variant="sigma" textColor="neutral600" tag="h4">
        {title}
      </Typography>
      {values === null && (
        <Typography textColor="neutral600" tag="p">
          {say('drift.unknown')}
        </Typography>
      )}
      {values?.length === 0 && <Typography tag="p">{say('field.nothing')}</Typography>}
      {values?.map((value) => (
        <Box key={value.at} maxHeight="20rem" overflow="auto" paddingTop={1}>
          {value.at && (
            <Typography variant="pi" textColor="neutral600" tag="p">
              {value.at}
            </Typography>
          )}
          <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {marked(value)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
