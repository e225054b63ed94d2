import type { StoredEvent } from '../../contract/event';
import type { Understanding } from '../../contract/understanding';
import { createFold, type State } from '../../server/src/engine';
import { plainCodec } from '../../server/src/history/history';
import { shippedUnderstanding } from '../../server/src/settings';
import { compare, mulberry32, type Result } from '../measure';

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5);
const KINDS = [
  'view',
  'view',
  'view',
  'dwell',
  'dwell',
  'search',
  'compare',
  'shortlist',
  'cart',
  'purchase',
  'touch',
];
const QUERIES = [
  'what is oled',
  's95 vs 909 input lag',
  'best television',
  'samsung',
  'wh-1000xm5 ldac',
  'camera 4k',
];
const STAGES = ['explore', 'compare', 'decide', 'own', 'renew'];

/** The shipped settings with a fifth stage. */
function understanding(): Understanding {
  const shipped = shippedUnderstanding();
  const label = { en: 'Renewing' };
  return { ...shipped, stages: [...shipped.stages, { key: 'renew', label, description: label }] };
}

/** Events of one visitor over ten topics, some minutes apart; what was read suggests stages and knowledge. */
export function history(count: number, seed: number): StoredEvent[] {
  const random = mulberry32(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  let at = START;
  return Array.from({ length: count }, (_, i) => {
    at += Math.floor(random() * 30 * MINUTE);
    const type = pick(KINDS);
    const documents = Array.from(
      { length: type === 'compare' ? 2 : 1 },
      () => `document-${Math.floor(random() * 200)}`,
    );
    const base = {
      visitor: 'v',
      origin: 'v',
      receivedAt: at,
      channel: 'web',
      personalisation: true,
      measurement: true,
    };
    return {
      ...base,
      id: String(i).padStart(8, '0'),
      type,
      at,
      topics: [`topic-${Math.floor(random() * 10)}`],
      contentType: 'api::product.product',
      documentIds: documents,
      suggested: {
        stages: [pick(STAGES)],
        attributes: { knowledge: pick(['novice', 'familiar', 'expert']) },
      },
      ...(type === 'search' && { query: pick(QUERIES) }),
      ...(type === 'dwell' && { seconds: Math.floor(random() * 90) }),
    };
  });
}

/** `fold`: events folded into a profile, against a profile that is read and written as JSON for each event. */
export async function run(): Promise<Result[]> {
  const fold = createFold(understanding());
  const codec = plainCodec<State>('bench');
  const lives = Array.from({ length: 20 }, (_, i) => history(500, i));
  const ours = (): number => {
    for (const events of lives) {
      const state = fold.empty();
      for (const event of events) fold.apply(state, [event]);
    }
    return 20 * 500;
  };
  const yardstick = (): number => {
    const events = lives[0] as StoredEvent[];
    let stored = codec.encode(fold.empty());
    for (const event of events) {
      const state = codec.decode(stored, 'bench');
      fold.apply(state, [event]);
      stored = codec.encode(state);
    }
    return events.length;
  };
  return [
    await compare(
      'fold',
      'events/CPU-s',
      { name: 'context-variants', work: ours },
      { name: 'JSON.parse, the same arithmetic, JSON.stringify per event', work: yardstick },
    ),
  ];
}
