#!/usr/bin/env node
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { TextDecoderStream } from 'node:stream/web';
import { parseArgs } from 'node:util';

const USAGE = `Imports what happened elsewhere, a line of JSON each:

  CONTEXT_VARIANTS_TOKEN=<API token> npx context-variants-import FILE --url https://example.com/api [--id NAME]

Started again after it was interrupted, it goes on where it was. Bad lines are named in FILE.NAME.rejected.ndjson.
`;
/** Lines of one request: small enough for the time that servers give a request. */
const TOGETHER = 5_000;
/** Bytes of one request: proxies take 1 MB where nobody says otherwise. */
const BYTES = 900_000;
const TRIES = 30;
const PAUSE = 2_000;

/** Of the last line that was kept: by it a file is known again. */
const markOf = (line) => createHash('sha256').update(line).digest('hex').slice(0, 16);

const fail = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

/** Lines as the server numbers them: between line feeds, whatever else breaks lines elsewhere. */
async function* linesIn(source) {
  let rest = '';
  for await (const chunk of fs.createReadStream(source, 'utf8')) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop();
    yield* parts;
  }
  if (rest !== '') yield rest;
}

/** Posts lines and hands each result to `hear` as it comes. Answers the number of the line to go on with. */
async function send(target, token, lines, from, hear) {
  const answer = await fetch(`${target}&from=${from}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson', Authorization: `Bearer ${token}` },
    body: `${lines.join('\n')}\n`,
  });
  if (!answer.ok) {
    const text = await answer.text();
    if (answer.status >= 500 || answer.status === 429) throw new Error(text);
    fail(`${answer.status} ${text}`);
  }
  let next = from;
  const rest = { text: '' };
  const take = (line) => {
    const one = JSON.parse(line);
    if (one.next === undefined) hear(one);
    else next = one.result === 'done' ? from + lines.length : one.next;
  };
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    const parts = (rest.text + chunk).split('\n');
    rest.text = parts.pop();
    parts.forEach(take);
  }
  return next;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, id: { type: 'string' }, help: { type: 'boolean' } },
});
const [file] = positionals;
const token = process.env.CONTEXT_VARIANTS_TOKEN;
if (values.help) process.stdout.write(USAGE);
else if (!file || !values.url || !token) fail(USAGE);
else
  await run(
    file,
    values.url.replace(/\/$/, ''),
    values.id ??
      file
        .replace(/^.*\//, '')
        .replace(/[^A-Za-z0-9._-]/g, '-')
        .slice(0, 48),
  );

async function run(source, url, id) {
  const target = `${url}/context-variants/touches/import?importId=${id}`;
  const [progress, rejected] = [`${source}.${id}.progress`, `${source}.${id}.rejected.ndjson`];
  const [until, mark] = fs.existsSync(progress) ? fs.readFileSync(progress, 'utf8').split(' ') : ['0'];
  let done = Number(until);
  let last = '';
  const other = `${source} is not the file that was begun as ${id}: name this import with another --id`;
  // What was named of lines that are sent again is named again.
  const named = fs.existsSync(rejected) ? fs.readFileSync(rejected, 'utf8').split('\n') : [];
  const kept = named.filter((line) => line.endsWith('}') && JSON.parse(line).line <= done);
  fs.writeFileSync(rejected, kept.map((line) => `${line}\n`).join(''));
  const size = fs.statSync(source).size;
  const counts = { accepted: 0, duplicate: 0, rejected: 0 };
  let [read, some, first, bytes, waiting] = [0, [], done + 1, 0, 0];

  const flush = async () => {
    let bad = [];
    const hear = (one) => {
      counts[one.result] += 1;
      if (one.result === 'rejected') bad.push(`${JSON.stringify(one)}\n`);
    };
    for (let tries = 1; some.length > 0; tries += 1) {
      const before = { ...counts };
      try {
        const next = await send(target, token, some, first, hear);
        if (next === first) throw new Error('the history does not answer');
        last = some[next - first - 1];
        some.splice(0, next - first);
        first = next;
      } catch (error) {
        Object.assign(counts, before);
        bad = [];
        if (tries >= TRIES) fail(`given up at line ${first}: ${error.cause?.message ?? error.message}`);
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        continue;
      }
      fs.appendFileSync(rejected, bad.join(''));
      bad = [];
      done = first - 1;
      fs.writeFileSync(`${progress}.new`, `${done} ${markOf(last)}`);
      fs.renameSync(`${progress}.new`, progress);
      const share = size === 0 ? 100 : Math.floor((100 * bytes) / size);
      process.stderr.write(
        `${share} %  line ${done}: ${counts.accepted} kept, ${counts.duplicate} already there, ${counts.rejected} bad\n`,
      );
    }
  };

  for await (const line of linesIn(source)) {
    read += 1;
    bytes += Buffer.byteLength(line) + 1;
    if (read === Number(until) && mark !== undefined && markOf(line) !== mark) fail(other);
    if (read <= done) continue;
    some.push(line);
    waiting += Buffer.byteLength(line) + 1;
    if (some.length < TOGETHER && waiting < BYTES) continue;
    waiting = 0;
    await flush();
  }
  if (read < done) fail(other);
  await flush();
  process.stdout.write(`${JSON.stringify({ lines: read, ...counts })}\n`);
}
