import { draftOf, targetOf } from '../../admin/src/target/draft';

const through = (from: number, until: number) =>
  targetOf(
    draftOf({
      key: 'deciding',
      name: 'Deciding',
      target: { from, until },
      suggests: null,
      arguments: null,
      order: 0,
      paused: false,
      revision: 1,
    }),
  );

test.each([
  ['to the minute', '2026-01-09T08:00:00.000Z', '2026-01-11T08:30:00.000Z'],
  ['to the second, as scripts write it', '2026-01-09T08:00:30.000Z', '2026-01-11T23:59:59.000Z'],
  ['to the millisecond', '2026-01-09T08:00:00.250Z', '2026-01-11T23:59:59.999Z'],
])('a schedule %s is the same after its form was open', (_, from, until) => {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  expect(through(start, end)).toEqual({ from: start, until: end });
});
