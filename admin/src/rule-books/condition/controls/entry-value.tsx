import { Box, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useContext, useState } from 'react';
import { SearchEntry } from '../../../try-it/search-entry';
import { useWords } from '../../../translations/use-words';
import { EntriesContext } from '../entries';

interface Props {
  readonly label: string;
  /** A document id; empty where none is chosen. */
  readonly value: string;
  readonly disabled?: boolean;
  onChange(documentId: string): void;
}

/** An entry, found by its title among those of one type; the type is asked for where there are several. */
export function EntryValue({ label, value, disabled = false, onChange }: Props) {
  const say = useWords();
  const { types, named } = useContext(EntriesContext);
  const [picked, setPicked] = useState<string | null>(null);
  const known = named.get(value)?.contentType;
  const schema = types.find(({ uid }) => uid === (picked ?? known)) ?? types[0];
  if (!schema) return null;
  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      {types.length > 1 && (
        <Box width="14rem">
          <SingleSelect
            size="S"
            aria-label={say('rules.entry.type', { place: label })}
            value={schema.uid}
            disabled={disabled}
            onChange={(uid) => setPicked(String(uid))}
          >
            {types.map(({ uid, info }) => (
              <SingleSelectOption key={uid} value={uid}>
                {info.displayName}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      )}
      <Box flex="1 1 20rem">
        <SearchEntry
          key={schema.uid}
          label={label}
          isBare
          disabled={disabled}
          schema={schema}
          locale={undefined}
          value={value === '' ? undefined : value}
          onChoose={(documentId) => onChange(documentId ?? '')}
        />
      </Box>
    </Flex>
  );
}
