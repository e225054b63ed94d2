import { Field, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import { useWords } from '../../translations/use-words';
import { placeOf, useFaultyLine, type Fault } from '../draft/fault';

interface Props {
  readonly path: Fault['path'];
  readonly label: string;
  readonly hint: string;
  readonly lines: readonly string[];
  readonly disabled: boolean;
  onChange(lines: readonly string[]): void;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().toLowerCase())
    .filter((line) => line !== '');

/** Phrases, one a line. What is typed stays as it is until it is read anew. */
export function LinesField({ path, label, hint, lines, disabled, onChange }: Props) {
  const say = useWords();
  const [typed, setTyped] = useState(lines.join('\n'));
  const line = useFaultyLine(path);
  const same = linesOf(typed).join('\n') === lines.join('\n');
  return (
    <Field.Root
      name={placeOf(path)}
      hint={hint}
      error={line === undefined ? undefined : say('settings.fault.phrase', { phrase: lines[line] ?? '' })}
    >
      <Field.Label>{label}</Field.Label>
      <div data-place={placeOf(line === undefined ? path : [...path, line])}>
        <Textarea
          value={same ? typed : lines.join('\n')}
          disabled={disabled}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(linesOf(event.target.value));
          }}
        />
      </div>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
