import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useWords } from '../translations/use-words';
import { fromServer } from './from-server';

interface Node {
  readonly text?: string;
  readonly children?: readonly Node[];
}

interface File {
  readonly documentId?: string;
  readonly name?: string;
  readonly alternativeText?: string | null;
  readonly url?: string;
  readonly mime?: string;
  readonly formats?: { readonly thumbnail?: { readonly url: string } } | null;
}

const Picture = styled.img`
  max-height: 6rem;
  max-width: 100%;
  object-fit: contain;
`;
const Words = styled(Typography)`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

const NAMES = ['name', 'title', 'label'];

const textOf = ({ text = '', children = [] }: Node): string => text + children.map(textOf).join('');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function nameOf(entry: unknown): string {
  const row = (entry ?? {}) as Readonly<Record<string, unknown>>;
  const name = NAMES.map((one) => row[one]).find((one) => typeof one === 'string' && one !== '');
  return String(name ?? row['documentId'] ?? '');
}

function Files({ files }: { readonly files: readonly File[] }) {
  return (
    <Flex gap={3} wrap="wrap" alignItems="flex-end">
      {files.map(({ documentId, name = '', alternativeText, url, mime, formats }) => (
        <Box key={documentId ?? name}>
          {mime?.startsWith('image/') && url && (
            <Picture src={fromServer(formats?.thumbnail?.url ?? url)} alt={alternativeText ?? ''} />
          )}
          <Typography variant="pi" tag="p">
            {name}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}

/** What one answer says at one place. */
export function Value({ value, type }: { readonly value: unknown; readonly type: string }) {
  const say = useWords();
  const { formatDate, formatNumber } = useIntl();
  const isNothing =
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (isNothing) return <Typography textColor="neutral600">{say('field.nothing')}</Typography>;
  const words = (): string => {
    if (type === 'boolean') return say(value === true ? 'field.true' : 'field.false');
    if (type === 'blocks') return (listOf(value) as readonly Node[]).map(textOf).join('\n');
    if (type === 'relation') return listOf(value).map(nameOf).join('\n');
    if (type === 'datetime') return formatDate(String(value), { dateStyle: 'medium', timeStyle: 'short' });
    if (typeof value === 'number') return formatNumber(value);
    return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value);
  };
  if (type === 'media') return <Files files={listOf(value) as readonly File[]} />;
  return <Words tag="p">{words()}</Words>;
}
