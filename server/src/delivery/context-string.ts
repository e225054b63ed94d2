import type { Understanding } from '../../../contract/understanding';
import { CHANNEL } from '../../../contract/resolve';
import { KEY } from '../../../contract/text';
import { errors } from '@strapi/utils';
import type { ErrorCode } from '../../../contract/errors';

/** What lists can be ordered by. */
const RANKS = ['interest'] as const;
export type Rank = (typeof RANKS)[number];

/** What the URL (or the header) says, checked against the vocabulary. */
export interface ExplicitContext {
  readonly off: boolean;
  readonly explain: boolean;
  /** The flag `visitor`: the profile lies under the explicit facts. */
  readonly visitor: boolean;
  readonly variant: string | null;
  readonly topic: string | null;
  /** `channel:KEY`: where the content is to appear; null for the site itself. */
  readonly channel: string | null;
  /** `stage:KEY`. */
  readonly everyTopic: string | null;
  /** `stage@TOPIC:KEY` by topic key, in the order given. */
  readonly stages: ReadonlyMap<string, string>;
  readonly attributes: ReadonlyMap<string, string>;
  /** `rank:interest`: the order of lists. */
  readonly rank: Rank | null;
  /** A stage or an attribute is given: unless `visitor` is set, nothing but these facts counts. */
  readonly facts: boolean;
}

export const NO_CONTEXT: ExplicitContext = {
  off: false,
  explain: false,
  visitor: false,
  variant: null,
  topic: null,
  channel: null,
  everyTopic: null,
  stages: new Map(),
  attributes: new Map(),
  rank: null,
  facts: false,
};

export interface ContextGrammar {
  readonly understanding: () => Understanding;
  /** Key of the topic with that document id, value or slug. */
  readonly topicKey: (name: string) => string | undefined;
  /** Names of topics for the error message, a few of them. */
  readonly topicNames: () => readonly string[];
  readonly maxBytes: number;
}

const refuse = (code: ErrorCode, message: string, more: object = {}): never => {
  throw new errors.ValidationError(message, { code, path: ['context'], ...more });
};

function known(kind: string, value: string, all: readonly string[]): string {
  if (all.includes(value)) return value;
  return refuse('unknown-value', `context: "${value}" is no ${kind}; known: ${all.join(', ')}`, {
    known: all,
  });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return refuse('malformed', `context: "${part}" is not percent-encoded correctly`);
  }
}

/** Sets a fact once; a second word on the same thing is refused, since one of them would be ignored. */
function once(map: Map<string, string>, key: string, value: string, item: string): void {
  if (map.has(key)) refuse('invalid', `context: "${item}" says again what another item already said`);
  map.set(key, value);
}

/**
 * Parses `off | item,item,...`. Throws a ValidationError (400) with `details.code` `unknown-name`, `unknown-value`,
 * `malformed`, `invalid` or `limit`, that names the known ones.
 */
export function parseContext(raw: string, grammar: ContextGrammar): ExplicitContext {
  if (Buffer.byteLength(raw) > grammar.maxBytes) {
    refuse('limit', `context: longer than ${grammar.maxBytes} bytes`, { limit: grammar.maxBytes });
  }
  const u = grammar.understanding();
  const stageKeys = u.stages.map((stage) => stage.key);
  const topicOf = (name: string): string => {
    const key = grammar.topicKey(name);
    return key ?? known('topic', name, grammar.topicNames());
  };
  const flags = new Set<string>();
  const singles = new Map<string, string>();
  const stages = new Map<string, string>();
  const attributes = new Map<string, string>();
  for (const item of raw.split(',')) {
    const colon = item.indexOf(':');
    const head = colon < 0 ? item : item.slice(0, colon);
    const value = colon < 0 ? null : decoded(item.slice(colon + 1));
    const [name = '', topic] = head.split('@').map(decoded);
    const attribute = u.attributes.find((one) => one.key === name);
    if (value === null && ['off', 'visitor', 'explain'].includes(head)) flags.add(head);
    else if (value !== null && name === 'stage' && topic !== undefined) {
      once(stages, topicOf(topic), known('stage', value, stageKeys), item);
    } else if (value !== null && head === 'stage')
      once(singles, 'stage', known('stage', value, stageKeys), item);
    else if (value !== null && head === 'topic') once(singles, 'topic', topicOf(value), item);
    else if (value !== null && head === 'channel') {
      if (!CHANNEL.test(value)) refuse('unknown-value', `context: "${value}" cannot be a channel`);
      once(singles, 'channel', value, item);
    } else if (value !== null && head === 'rank') once(singles, 'rank', known('rank', value, RANKS), item);
    else if (value !== null && head === 'variant') {
      if (!KEY.test(value)) refuse('unknown-value', `context: "${value}" cannot be the key of a variant`);
      once(singles, 'variant', value, item);
    } else if (value !== null && attribute && topic === undefined) {
      once(
        attributes,
        name,
        known(
          name,
          value,
          attribute.values.map((one) => one.key),
        ),
        item,
      );
    } else {
      const names = [
        'off',
        'visitor',
        'explain',
        'stage:…',
        'stage@topic:…',
        'topic:…',
        'variant:…',
        'channel:…',
        'rank:…',
      ];
      const all = [...names, ...u.attributes.map((one) => `${one.key}:…`)];
      refuse('unknown-name', `context: "${item}" is not understood; known: ${all.join(', ')}`, {
        known: all,
      });
    }
  }
  const single = (name: string): string | null => singles.get(name) ?? null;
  return {
    off: flags.has('off'),
    explain: flags.has('explain'),
    visitor: flags.has('visitor'),
    variant: single('variant'),
    topic: single('topic'),
    channel: single('channel'),
    everyTopic: single('stage'),
    stages,
    attributes,
    rank: single('rank') as Rank | null,
    facts: singles.has('stage') || stages.size > 0 || attributes.size > 0,
  };
}
