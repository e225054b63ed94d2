import { Box, Field, Loader, Tabs, Textarea, Typography } from '@strapi/design-system';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../translations/use-words';
import { canBeBuilt } from './query';
import { useConditionWords } from './sentence';

const Builder = lazy(() => import('./builder'));

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly condition: unknown;
  /** What was written as JSON and is none. */
  readonly unreadable: string | null;
  readonly error?: string;
  readonly disabled: boolean;
  onChange(condition: unknown): void;
  onUnreadable(text: string): void;
}

const textOf = (condition: unknown): string => JSON.stringify(condition, null, 2);

/** A condition, in the builder or as JSON in Strapi's filter syntax, with a sentence that says what it asks for. */
export function ConditionEditor(props: Props) {
  const { id, condition, unreadable, error, disabled, onChange, onUnreadable } = props;
  const say = useWords();
  const wordsOf = useConditionWords();
  const buildable = unreadable === null && canBeBuilt(condition);
  const [tab, setTab] = useState(buildable ? 'builder' : 'json');
  const [text, setText] = useState(unreadable ?? textOf(condition));
  const show = (next: string) => {
    if (next === 'json') setText(unreadable ?? textOf(condition));
    setTab(next);
  };
  const write = (next: string) => {
    setText(next);
    try {
      onChange(JSON.parse(next));
    } catch {
      onUnreadable(next);
    }
  };
  return (
    <Box>
      {buildable && (
        <Typography tag="p" textColor="neutral800" aria-live="polite">
          {say('rules.sentence', { what: wordsOf(condition) })}
        </Typography>
      )}
      <Box paddingTop={3}>
        <Tabs.Root variant="simple" value={tab} onValueChange={show}>
          <Tabs.List aria-label={say('rules.condition')}>
            <Tabs.Trigger value="builder" disabled={!buildable}>
              {say('rules.builder')}
            </Tabs.Trigger>
            <Tabs.Trigger value="json">{say('rules.json')}</Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="builder">
            <Box paddingTop={3}>
              <Suspense fallback={<Loader small>{say('rules.loading')}</Loader>}>
                <Builder condition={condition} disabled={disabled} onChange={onChange} />
              </Suspense>
            </Box>
          </Tabs.Content>
          <Tabs.Content value="json">
            <Box paddingTop={3}>
              {!buildable && (
                <Typography tag="p" textColor="neutral600">
                  {say('rules.json.only')}
                </Typography>
              )}
              <Field.Root name={`${id}-json`} hint={say('rules.json.hint')}>
                <Field.Label>{say('rules.json.label')}</Field.Label>
                <Textarea
                  value={text}
                  disabled={disabled}
                  spellCheck={false}
                  style={{ minHeight: '22rem', fontFamily: 'monospace' }}
                  onChange={(event) => write(event.target.value)}
                />
                <Field.Hint />
              </Field.Root>
            </Box>
          </Tabs.Content>
        </Tabs.Root>
      </Box>
      {error && (
        <Box paddingTop={2} role="alert">
          <Typography variant="pi" textColor="danger600">
            {error}
          </Typography>
        </Box>
      )}
    </Box>
  );
}
