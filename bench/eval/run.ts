// `npm run eval -- --data FILE [--json OUT]`: how well readiness tells who buys; see docs/evaluation.md.
import fs from 'node:fs';
import { evaluate, type Report } from './evaluate';
import { readSessions } from './sessions';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};

const show = (value: number | null): string => (value === null ? 'none' : value.toFixed(4));

function print(
  title: string,
  { zeroConfig, calibrated, yardsticks }: Report | Report['withoutReturning'],
): void {
  console.log(`\n${title}`);
  const line = (name: string, value: number | null, more = '') =>
    console.log(`  ${name.padEnd(44)} ${show(value)}${more}`);
  line('shipped settings', zeroConfig.auc, `   calibration error ${show(zeroConfig.ece)}`);
  line('  against: seconds on product pages alone', yardsticks.productSeconds);
  const range = `${show(Math.min(...calibrated.splits))} to ${show(Math.max(...calibrated.splits))}`;
  line(
    'calibrated, on the other half',
    calibrated.auc,
    `   calibration error ${show(calibrated.ece)}; ${range}`,
  );
  line('  against: logistic regression, same halves', yardsticks.logistic);
}

async function main(): Promise<void> {
  const data = option('--data');
  if (data === undefined) throw new Error('usage: npm run eval -- --data FILE [--json OUT]');
  const report = await evaluate(readSessions(data));
  const { sessions, purchases } = report;
  console.log(`${sessions} sessions, ${purchases} of them with a purchase. Area under the ROC curve:`);
  print('New and returning visitors told apart', report);
  print('Everybody as new', report.withoutReturning);
  console.log('\nWhat calibrated readiness promised, and what came of it (tenths of the visitors):');
  for (const { visitors, expected, observed } of report.calibrated.reliability) {
    console.log(`  ${String(visitors).padStart(6)}   ${show(expected)}   ${show(observed)}`);
  }
  const file = option('--json');
  if (file !== undefined) fs.writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
