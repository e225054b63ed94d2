import { Button, Flex } from '@strapi/design-system';
import { Download, Upload } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState, type ChangeEvent } from 'react';
import type { Vocabulary } from '../../../../contract/vocabulary';
import { useWords } from '../../translations/use-words';
import { useRefusalWords } from './refusal-words';
import type { Saved } from './saved';

interface Props {
  readonly fileName: string;
  /** In force; absent where no words of it can go. */
  readonly vocabulary?: Vocabulary;
  readonly mayChange: boolean;
  /** What goes into the file. */
  read(): Promise<unknown>;
  /** Saves what a file holds. */
  bring(content: unknown): Promise<Saved>;
}

function handOver(content: unknown, fileName: string): void {
  const blob = new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Takes the settings along as a file, and brings one in. */
export function FileActions({ fileName, vocabulary, mayChange, read, bring }: Props) {
  const say = useWords();
  const { toggleNotification } = useNotification();
  const wordsOf = useRefusalWords(vocabulary);
  const [isLoading, setLoading] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const fail = (message: string) => toggleNotification({ type: 'danger', message });

  const takeAlong = async () => {
    try {
      handOver(await read(), fileName);
    } catch {
      fail(say('settings.failed'));
    }
  };
  const bringIn = async (event: ChangeEvent<HTMLInputElement>) => {
    const { files } = event.target;
    const text = await files?.[0]?.text();
    // The same file may be chosen again once it was mended.
    if (input.current) input.current.value = '';
    if (text === undefined) return;
    let content: unknown;
    try {
      content = JSON.parse(text);
    } catch {
      return fail(say('settings.import.unreadable'));
    }
    setLoading(true);
    const answer = await bring(content);
    setLoading(false);
    if ('error' in answer) fail(wordsOf(answer.error));
    else toggleNotification({ type: 'success', message: say('settings.import.done') });
  };

  return (
    <Flex gap={2}>
      <Button variant="tertiary" startIcon={<Download />} onClick={() => void takeAlong()}>
        {say('settings.export')}
      </Button>
      {mayChange && (
        <>
          <Button
            variant="secondary"
            startIcon={<Upload />}
            loading={isLoading}
            onClick={() => input.current?.click()}
          >
            {say('settings.import')}
          </Button>
          <input
            ref={input}
            type="file"
            accept="application/json,.json"
            hidden
            aria-label={say('settings.import')}
            onChange={(event) => void bringIn(event)}
          />
        </>
      )}
    </Flex>
  );
}
