import { Box, Checkbox, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useId, useMemo, useState } from 'react';
import type { TryAnswer } from '../../../contract/trying';
import type { Schema, Schemas } from '../api/trying';
import { useWords } from '../translations/use-words';
import { rowsOf } from './rows';
import { Value } from './value';

interface Props {
  readonly schema: Schema;
  readonly schemas: Schemas;
  readonly first: TryAnswer['answer'];
  readonly second: TryAnswer['answer'];
}

const COLUMNS = 3;

/** What the content API answers both, place by place, with the differences marked. */
export function Answers({ schema, schemas, first, second }: Props) {
  const say = useWords();
  const id = useId();
  const [onlyDifferences, setOnlyDifferences] = useState(true);
  const rows = useMemo(
    () => rowsOf(schema.attributes, schemas, first?.data ?? {}, second?.data ?? {}),
    [schema, schemas, first, second],
  );
  const count = rows.filter(({ differs }) => differs).length;
  const shown = onlyDifferences ? rows.filter(({ differs }) => differs) : rows;
  return (
    <Box tag="section" aria-labelledby={id} width="100%">
      <Flex justifyContent="space-between" alignItems="center" gap={4} paddingBottom={4} wrap="wrap">
        <Typography id={id} variant="delta" tag="h2">
          {say('try.answers')}
        </Typography>
        <Checkbox
          checked={onlyDifferences}
          onCheckedChange={(checked) => setOnlyDifferences(checked === true)}
        >
          {say('try.answers.only')}
        </Checkbox>
      </Flex>
      <Box paddingBottom={4} role="status">
        <Typography textColor="neutral600">
          {count === 0 ? say('try.answers.same') : say('try.answers.count', { count: String(count) })}
        </Typography>
      </Box>
      {shown.length > 0 && (
        <Table colCount={COLUMNS} rowCount={shown.length + 1}>
          <Thead>
            <Tr>
              {(['try.field', 'try.first', 'try.second'] as const).map((key) => (
                <Th key={key}>
                  <Typography variant="sigma" textColor="neutral600">
                    {say(key)}
                  </Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {shown.map(({ path, type, first: mine, second: theirs, differs }, i) => (
              <Tr key={`${i} ${path.join('/')}`}>
                <Td background={differs ? 'primary100' : 'neutral0'} style={{ width: '20%' }}>
                  <Typography fontWeight="semiBold" tag="p">
                    {path.join(' › ')}
                  </Typography>
                  {differs && !onlyDifferences && (
                    <Typography variant="pi" tag="p" textColor="primary700">
                      {say('try.differs')}
                    </Typography>
                  )}
                </Td>
                {[mine, theirs].map((value, side) => (
                  <Td
                    key={side === 0 ? 'first' : 'second'}
                    background={differs ? 'primary100' : 'neutral0'}
                    style={{ width: '40%' }}
                  >
                    <Box paddingTop={2} paddingBottom={2}>
                      <Value value={value} type={type} />
                    </Box>
                  </Td>
                ))}
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </Box>
  );
}
