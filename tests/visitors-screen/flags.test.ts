import { flagsAt } from '../../admin/src/visitors/flags';

const moments = Array.from({ length: 101 }, (_, at) => at);

test('words beside a line stay in the drawing and lie on no others', () => {
  expect(flagsAt([0, 50, 95], moments)).toEqual([
    { at: 0, row: 0, before: false },
    { at: 50, row: 0, before: false },
    { at: 95, row: 0, before: true },
  ]);
});

test('words of lines close to each other stand in two rows, and are left out where both are taken', () => {
  expect(flagsAt([10, 12, 14, 30], moments).map(({ row }) => row)).toEqual([0, 1, null, 0]);
});

test('a history of a single moment is no trouble', () => {
  expect(flagsAt([7], [7])).toEqual([{ at: 7, row: 0, before: false }]);
});
