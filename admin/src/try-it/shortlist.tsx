import { Box, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useEntriesToTryQuery, type Schema } from '../api/trying';
import { useWords } from '../translations/use-words';
import { SearchEntry } from './search-entry';

interface Props {
  readonly name: string;
  /** Of the entries that can be in play: that of the entry which is tried. */
  readonly schema: Schema;
  readonly locale: string | undefined;
  readonly topic: { readonly key: string; readonly label: string };
  readonly chosen: readonly string[];
  onChange(documentIds: readonly string[]): void;
}

/** The entries that the recipient is choosing between. */
export function Shortlist({ name, schema, locale, topic, chosen, onChange }: Props) {
  const say = useWords();
  const { data = [] } = useEntriesToTryQuery(
    { schema, locale, documentIds: chosen },
    { skip: chosen.length === 0 },
  );
  const labelOf = (id: string) => data.find(({ documentId }) => documentId === id)?.label ?? id;
  return (
    <Box width="100%">
      <SearchEntry
        // Begins anew with each entry that was added.
        key={`${name} ${chosen.join()}`}
        label={say('try.shortlist', { topic: topic.label })}
        schema={schema}
        locale={locale}
        value={undefined}
        except={chosen}
        onChoose={(documentId) => documentId && onChange([...chosen, documentId])}
      />
      {chosen.length > 0 && (
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          {chosen.map((documentId) => (
            <Tag
              key={documentId}
              icon={<Cross aria-hidden />}
              label={say('try.shortlist.remove', { entry: labelOf(documentId) })}
              onClick={() => onChange(chosen.filter((one) => one !== documentId))}
            >
              {labelOf(documentId)}
            </Tag>
          ))}
        </Flex>
      )}
    </Box>
  );
}
