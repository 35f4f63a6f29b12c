import { expect, test } from 'vitest';
import type { Entry } from '../src/api/types';
import { balance, days, mortality } from '../src/lib/balance';

const entry = (kind: string, occurred_on: string, data: object, more: object = {}) =>
  ({ kind, occurred_on, data, verdict: 'recorded', retracted: false, derived: {}, ...more }) as unknown as Entry;

const lot = [
  entry('registration', '2026-10-01', { head_count: 1000 }),
  entry('arrival', '2026-10-02', { head_count: 210, doa_count: 10 }),
  entry('death', '2026-10-03', { head_count: 12, method: 'Perished' }),
  entry('death', '2026-10-03', { head_count: 3, method: 'Culled' }),
  entry('death', '2026-10-05', { head_count: 5, method: 'Theft' }),
  entry('lot_change', '2026-10-06', { head_count: 80 }),
  entry('departure', '2026-10-20', { head_count: 100 }),
  entry('group_change', '2026-10-20', { to_id: 'x' }, { derived: { head_count: 80 } }),
  entry('head_count_correction', '2026-10-21', { counted: 1082 }, { derived: { difference: 2 } }),
  entry('death', '2026-10-22', { head_count: 400, method: 'Perished' }, { verdict: 'disputed' }),
  entry('departure', '2026-10-22', { head_count: 50 }, { retracted: true }),
];

test('what was placed and corrected is what left, died, was lost or is there', () => {
  const { opened, arrived, movedIn, corrected, departed, movedOut, died, lost, present } = balance(lot);

  expect([opened, arrived, movedIn, corrected]).toEqual([1000, 200, 80, 2]);
  expect([departed, movedOut, died, lost]).toEqual([100, 80, 15, 5]);
  expect(opened + arrived + movedIn + corrected).toBe(departed + movedOut + died + lost + present);
  expect(present).toBe(1082);
});

test('an animal of the lot counts as what became of it', () => {
  const gone = (because: string) => entry('lot_change', '2026-10-06', { head_count: 1, out: true, because });
  const animals = ['death', 'missing', 'departure', 'group_change'].map(gone);
  const came = entry('lot_change', '2026-10-05', { head_count: 1, out: false, because: 'registration' });

  const { arrived, died, lost, departed, movedOut } = balance([came, ...animals]);

  expect([arrived, died, lost, departed, movedOut]).toEqual([1, 1, 1, 1, 1]);
});

test('the order of writing makes no difference', () => {
  expect(days(lot.toReversed()).map(({ on, died }) => [on, died])).toEqual(days(lot).map(({ on, died }) => [on, died]));
  expect(days(lot.toReversed()).at(-1)?.heads).toBe(1082);
});

test('mortality is of all heads ever placed, and the stolen are not among the dead', () => {
  expect(mortality(lot)).toEqual([{ on: '2026-10-03', percent: 1.171875, died: 15 }]);
  expect(mortality([])).toEqual([]);
});
