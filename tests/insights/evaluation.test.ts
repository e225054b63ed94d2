import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { seeded } from '../history/samples';

const root = path.resolve(__dirname, '../..');
const run = promisify(execFile);
const HEAD =
  'Administrative,Administrative_Duration,Informational,Informational_Duration,ProductRelated,' +
  'ProductRelated_Duration,PageValues,VisitorType,Weekend,Revenue';

interface Row {
  readonly account: number;
  readonly help: number;
  readonly products: number;
  readonly seconds: number;
  readonly returning: boolean;
  readonly buys: boolean;
}

/** Shoppers who buy the likelier the more account pages they see, whatever else they do. */
function shoppers(count: number, seed: number): Row[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const account = Math.floor(random() * 8);
    const likely = 1 / (1 + Math.exp(4 - 2.5 * Math.log1p(account)));
    return {
      account,
      help: Math.floor(random() * 3),
      products: 1 + Math.floor(random() * 12),
      seconds: Math.round(random() * 900),
      returning: random() < 0.5,
      buys: random() < likely,
    };
  });
}

const line = ({ account, help, products, seconds, returning, buys }: Row, pageValue: number): string => {
  const visitor = returning ? 'Returning_Visitor' : 'New_Visitor';
  const counts = [account, 20 * account, help, 0, products, seconds];
  return [...counts, pageValue, visitor, 'FALSE', buys ? 'TRUE' : 'FALSE'].join(',');
};

interface Part {
  readonly zeroConfig: { readonly auc: number };
  readonly calibrated: {
    readonly auc: number;
    readonly ece: number;
    readonly reliability: readonly object[];
  };
  readonly yardsticks: { readonly productSeconds: number; readonly logistic: number };
}
interface Report extends Part {
  readonly sessions: number;
  readonly purchases: number;
  readonly withoutReturning: Part;
}

describe('npm run eval', () => {
  let dir: string;
  beforeAll(() => (dir = fs.mkdtempSync(path.join(os.tmpdir(), 'eval-'))));
  afterAll(() => fs.rmSync(dir, { recursive: true }));

  async function evaluate(lines: readonly string[], head = HEAD): Promise<Report> {
    const data = path.join(dir, 'data.csv');
    const json = path.join(dir, 'out.json');
    fs.writeFileSync(data, `${[head, ...lines].join('\n')}\n`);
    const { eval: script } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).scripts;
    const [node, ...args] = String(script).split(' ');
    await run(node ?? 'node', [...args, '--data', data, '--json', json], { cwd: root });
    return JSON.parse(fs.readFileSync(json, 'utf8'));
  }

  const rows = shoppers(600, 7);
  const plain = rows.map((row) => line(row, 0));

  test('finds what leads to purchases in this shop, and says so the same way each time', async () => {
    const report = await evaluate(plain);
    expect(report.sessions).toBe(600);
    expect(report.purchases).toBe(rows.filter(({ buys }) => buys).length);
    expect(report.calibrated.auc).toBeGreaterThan(0.74);
    expect(report.calibrated.auc).toBeGreaterThan(report.zeroConfig.auc + 0.1);
    expect(report.calibrated.ece).toBeLessThan(0.1);
    expect(report.calibrated.auc).toBeGreaterThan(report.yardsticks.logistic - 0.02);
    expect(report.yardsticks.logistic).toBeGreaterThan(0.7);
    expect(report.yardsticks.productSeconds).toBeGreaterThan(0.4);
    expect(report.yardsticks.productSeconds).toBeLessThan(0.6);
    expect(report.withoutReturning.calibrated.auc).toBeGreaterThan(0.72);
    expect(report.withoutReturning.zeroConfig.auc).toBeGreaterThan(0.4);
    expect(report.calibrated.reliability).toHaveLength(10);
    expect(await evaluate(plain)).toEqual(report);
  });

  test('looks at nothing that tells the outcome', async () => {
    const report = await evaluate(plain);
    const leaking = rows.map((row) => line(row, row.buys ? 50 : 0));
    expect(await evaluate(leaking)).toEqual(report);
  });

  test('with nothing to find, finds nothing', async () => {
    const random = seeded(3);
    const noise = rows.map((row) => line({ ...row, buys: random() < 0.3 }, 0));
    const { calibrated, zeroConfig } = await evaluate(noise);
    expect(Math.abs(calibrated.auc - 0.5)).toBeLessThan(0.06);
    expect(Math.abs(zeroConfig.auc - 0.5)).toBeLessThan(0.06);
  });

  test('names the column or the line that it cannot read', async () => {
    await expect(evaluate(plain, HEAD.replace('Revenue', 'Income'))).rejects.toThrow('no column "Revenue"');
    await expect(evaluate(['1,x,0,0,1,1,0,New_Visitor,FALSE,TRUE'])).rejects.toThrow(
      'line 2: "x" in Administrative_Duration is no number',
    );
  });
});
