import fs from 'node:fs';
import path from 'node:path';
import type { Contender, Family } from './contenders/contender';
import { funnel } from './contenders/funnel';
import { knowing } from './contenders/knowing';
import { ours, shipped } from './contenders/ours';
import { points } from './contenders/points';
import { SEEDS, SHOPPERS } from './parameters';
import { bars } from './plot';
import { scoreOf, type Score } from './score';
import { shoppersOf, type Shopper } from './shoppers';
import { tune, TRIES } from './tune';

const DOCS = path.join(__dirname, '../../docs');

/** How one contender did on shoppers that nothing was tuned on. */
interface Row {
  readonly name: string;
  readonly all: Score;
  /** Accuracy of each seed by itself. */
  readonly seeds: readonly number[];
  /** What it was tuned to. */
  readonly numbers?: Readonly<Record<string, number>>;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const events = (count: number): string => (Number.isFinite(count) ? String(count) : 'most never');

const table = (rows: readonly Row[]): string[] => [
  '| contender | stage right | per topic | going back noticed after | noticed at all | false alarms, per stay | per event | of moves back |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...rows.map(({ name, all }) => {
    const alarms = [all.falseAlarms, all.falsePerEvent, all.falseMoves].map((share) =>
      Number.isNaN(share) ? '–' : percent(share),
    );
    return `| ${[name, percent(all.accuracy), percent(all.perTopic), events(all.noticedAfter), percent(all.noticed), ...alarms].join(' | ')} |`;
  }),
];

/** Puts lines between the marks of a document. */
function fill(file: string, lines: readonly string[]): void {
  const text = fs.readFileSync(file, 'utf8');
  const [begin, end] = ['<!-- figures -->', '<!-- /figures -->'];
  const [before] = text.split(begin);
  const [, after] = text.split(end);
  fs.writeFileSync(file, `${before}${begin}\n\n${lines.join('\n')}\n\n${end}${after}`);
}

function main(): void {
  const training = SEEDS.tuning.flatMap((seed) => shoppersOf(seed));
  const fresh: Shopper[][] = SEEDS.fresh.map((seed) => shoppersOf(seed));
  const judge = (name: string, contender: Contender, numbers?: Row['numbers']): Row => ({
    name,
    all: scoreOf(fresh.flat(), contender),
    seeds: fresh.map((shoppers) => scoreOf(shoppers, contender).accuracy),
    ...(numbers && { numbers }),
  });
  const tuned = (family: Family): Row => {
    const { numbers } = tune(family, training);
    return judge(family.name, family.make(numbers), numbers);
  };
  const rows = [
    judge('Context Variants, as shipped', shipped),
    tuned(ours),
    tuned(points),
    tuned(funnel),
    judge('who knows the simulator', knowing),
  ];
  const lines = table(rows);
  console.log(lines.join('\n'));
  const figures = { shoppersPerSeed: SHOPPERS, seeds: SEEDS, tries: TRIES, contenders: rows };
  const text = JSON.stringify(figures, (_, value: unknown) => (value === Infinity ? 'endless' : value), 2);
  fs.writeFileSync(path.join(DOCS, 'journey-figures.json'), `${text}\n`);
  const bar = (value: (score: Score) => number, says: (value: number) => string) =>
    rows.map(({ name, all }, i) => ({
      label: name,
      value: value(all),
      says: says(value(all)),
      ours: i < 2,
    }));
  const accuracy = bars(
    'Stage right, after each event on a topic',
    bar((score) => score.accuracy, percent),
    0.8,
  );
  const back = bars(
    'Steps back that were noticed before the stay ended',
    bar((score) => score.noticed, percent),
    1,
  );
  fs.writeFileSync(path.join(DOCS, 'journey-accuracy.svg'), accuracy);
  fs.writeFileSync(path.join(DOCS, 'journey-back.svg'), back);
  fill(path.join(DOCS, 'journey.md'), lines);
}

main();
