import { StringDecoder } from 'node:string_decoder';

/** One line of a body; `text` null where it is longer than allowed. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string | null;
}

/**
 * The lines of a stream, a few of them at a time, numbered from `first`. Blank lines count and are left out. No more
 * than one chunk and one line are held, whatever is sent: what comes next is read when it is asked for.
 */
export async function* linesOf(
  chunks: AsyncIterable<Buffer | string>,
  first: number,
  together: number,
  maxLength: number,
): AsyncGenerator<NumberedLine[], void, void> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let tooLong = false;
  let line = first;
  let some: NumberedLine[] = [];
  const end = (text: string): void => {
    const long = tooLong || text.length > maxLength;
    if (long || text.trim() !== '') some.push({ line, text: long ? null : text });
    tooLong = false;
    line += 1;
  };
  for await (const chunk of chunks) {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.write(chunk))).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      end(part);
      if (some.length < together) continue;
      yield some;
      some = [];
    }
    if (rest.length <= maxLength) continue;
    tooLong = true;
    rest = '';
  }
  rest += decoder.end();
  if (rest !== '' || tooLong) end(rest);
  if (some.length > 0) yield some;
}
