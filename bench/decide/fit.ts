import { decide } from '../../server/src/engine';
import { compare, mulberry32, type Result } from '../measure';
import { compileEntries, dataOf, decideByLogic } from './fit-logic';
import { answerOf, contextOf, plansOf, rulesOf, type Encoded } from './fit-product';
import { decidePlainly } from './fit-reference';
import { fitAudiences, fitEntries, fitVisitors, type FitEntry } from './fit-workload';

/** Which 25 entries each visitor's request asks for. */
type Picks = readonly Int32Array[];

async function measure(name: string, entries: readonly FitEntry[], picks: Picks): Promise<Result> {
  const people = fitVisitors();
  const audiences = fitAudiences();
  const rules = rulesOf(audiences);
  const plans = plansOf(entries, rules);
  const logic = compileEntries(entries, audiences);
  const data = people.map(dataOf);
  const encoded = people.map((visitor) => rules.encode(visitor));
  let decisions = 0;
  people.forEach((visitor, n) => {
    const context = contextOf(encoded[n] as Encoded);
    for (const at of picks[n] as Int32Array) {
      const truth = decidePlainly(entries[at] as FitEntry, visitor, audiences);
      const answers = {
        'the product': answerOf(plans[at] as (typeof plans)[number], context),
        'json-logic-engine': decideByLogic(
          logic[at] as (typeof logic)[number],
          data[n] as (typeof data)[number],
        ),
      };
      for (const [who, answer] of Object.entries(answers)) {
        if (answer.variant !== truth.variant || answer.reason !== truth.reason) {
          const [said, meant] = [JSON.stringify(answer), JSON.stringify(truth)];
          throw new Error(`${name}: ${who} says ${said} instead of ${meant} for visitor ${n}, entry ${at}`);
        }
      }
      decisions += 1;
    }
  });
  let sink = 0;
  const ours = (): number => {
    encoded.forEach((visitor, n) => {
      const context = contextOf(visitor);
      for (const at of picks[n] as Int32Array) {
        sink += decide(plans[at] as (typeof plans)[number], context).variant === null ? 0 : 1;
      }
    });
    return decisions;
  };
  const theirs = (): number => {
    data.forEach((one, n) => {
      for (const at of picks[n] as Int32Array)
        sink += decideByLogic(logic[at] as (typeof logic)[number], one).variant;
    });
    return decisions;
  };
  const result = await compare(
    name,
    'decisions/CPU-s',
    { name: 'context-variants', work: ours },
    { name: 'json-logic-engine 5, compiled', work: theirs },
  );
  if (Number.isNaN(sink)) throw new Error('nothing was decided');
  return result;
}

/** `decide-fit`: what the product does, over 25 entries; `decide-large`: any 25 of 10,000. */
export async function run(): Promise<Result[]> {
  const all = Int32Array.from({ length: 25 }, (_, i) => i);
  const random = mulberry32(10_000);
  const any = (): Int32Array => Int32Array.from({ length: 25 }, () => Math.floor(random() * 10_000));
  return [
    await measure(
      'decide-fit',
      fitEntries(),
      Array.from({ length: 1_024 }, () => all),
    ),
    await measure('decide-large', fitEntries(10_000), Array.from({ length: 1_024 }, any)),
  ];
}
