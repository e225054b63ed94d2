import { useQueryParams } from '@strapi/strapi/admin';
import {
  Button,
  Checkbox,
  Field,
  Flex,
  Modal,
  ProgressBar,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import { useListedVariantsQuery } from '../api/list-view';
import { useWords } from '../translations/use-words';
import { useCopying } from './copying';

interface Entry {
  readonly documentId: string;
  readonly name: string;
}

interface Props {
  readonly contentType: string;
  /** Those that are selected in the list. */
  readonly entries: readonly Entry[];
  close(): void;
}

interface InUrl {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

/** Says which of the selected entries gives its variants to the others, copies them, and tells of each how it went. */
export function CopyDialog({ contentType, entries, close }: Props) {
  const say = useWords();
  const [{ query }] = useQueryParams<InUrl>();
  const { data, isError } = useListedVariantsQuery(
    {
      contentType,
      entries: entries.map(({ documentId }) => documentId),
      locale: query.plugins?.i18n?.locale,
    },
    { refetchOnMountOrArgChange: true },
  );
  const { outcomes, running, start } = useCopying(contentType);
  const [chosen, choose] = useState<string | null>(null);
  const [words, setWords] = useState(true);
  const variantsOf = (id: string) => data?.entries.find((one) => one.documentId === id)?.variants ?? 0;
  const sources = entries.filter(({ documentId }) => variantsOf(documentId) > 0);
  const from = chosen ?? sources[0]?.documentId ?? null;
  const targets = entries.filter(({ documentId }) => documentId !== from);
  const done = outcomes.length > 0 && !running;
  const isOpen = from !== null && targets.length > 0;
  const advice = isError
    ? say('list.failed')
    : data && sources.length === 0
      ? say('copy.none')
      : targets.length === 0
        ? say('copy.alone')
        : say('copy.about', { count: String(targets.length) });

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{advice}</Typography>
          {isOpen && (
            <>
              <Field.Root name="from">
                <Field.Label>{say('copy.from')}</Field.Label>
                <SingleSelect
                  value={from}
                  disabled={running || done}
                  onChange={(next: string | number) => choose(String(next))}
                >
                  {sources.map(({ documentId, name }) => (
                    <SingleSelectOption key={documentId} value={documentId}>
                      {say('copy.source', { name, count: String(variantsOf(documentId)) })}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
              <Field.Root name="words" hint={say('copy.words.hint')}>
                <Checkbox
                  checked={words}
                  disabled={running || done}
                  onCheckedChange={(checked: boolean | 'indeterminate') => setWords(checked === true)}
                >
                  {say('copy.words')}
                </Checkbox>
                <Field.Hint />
              </Field.Root>
            </>
          )}
          {(running || done) && (
            <Flex direction="column" alignItems="stretch" gap={2} aria-live="polite">
              <Typography>
                {say('copy.progress', { done: String(outcomes.length), of: String(targets.length) })}
              </Typography>
              <ProgressBar
                aria-label={say('copy.title')}
                value={Math.round((100 * outcomes.length) / targets.length)}
              />
              <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
                {outcomes.map(({ documentId, good, words: said }) => (
                  <Typography key={documentId} tag="li" textColor={good ? 'neutral800' : 'danger600'}>
                    {say('copy.outcome', {
                      name: entries.find((one) => one.documentId === documentId)?.name ?? documentId,
                      said,
                    })}
                  </Typography>
                ))}
              </Flex>
            </Flex>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={close} disabled={running}>
          {say(done ? 'copy.close' : 'copy.cancel')}
        </Button>
        {isOpen && !done && (
          <Button
            loading={running}
            onClick={() => {
              choose(from);
              void start(
                from,
                targets.map(({ documentId }) => documentId),
                words,
              );
            }}
          >
            {say('copy.start')}
          </Button>
        )}
      </Modal.Footer>
    </>
  );
}
