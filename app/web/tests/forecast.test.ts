import { beforeAll, describe, expect, test } from 'vitest';
import type { Forecast } from '../src/api/forecast';
import { drawBars, ratesSaid, sum, table } from '../src/lib/forecast';
import { allWords, setLanguage } from '../src/lib/i18n.svelte';

const week = { from: '2026-12-01', to: '2026-12-07' };
const next = { from: '2026-12-08', to: '2026-12-14' };
const rate = { borne: 9, known: 10, value: 0.9 };
const told: Forecast = {
  profile: 'pig',
  from: week.from,
  to: next.to,
  rates: { positive: rate, unchecked: { borne: 0, known: 0, value: null } },
  without_due: 2,
  births: [
    { ...week, positive: 2, unchecked: 0, expected: 1.8 },
    { ...next, positive: 0, unchecked: 0, expected: 0 },
  ],
  milk: null,
  sales: [
    { ...week, by_weight: 0, by_age: 0 },
    { ...next, by_weight: 30, by_age: 0 },
  ],
  lots: [],
  weaned_per_litter: null,
  places: [
    { ...week, nursing: null, growing: null },
    { ...next, nursing: null, growing: null },
  ],
};

beforeAll(async () => {
  await setLanguage('en');
  await allWords();
});

describe('bars', () => {
  test('stand on zero, the highest within its axis', () => {
    const { bars, ticks } = drawBars(
      [
        { from: 'a', value: 4 },
        { from: 'b', value: 2 },
      ],
      100,
      60,
    );

    expect(ticks.map((one) => one.value)).toEqual([0, 2, 4]);
    expect(bars.map((one) => [one.y, one.height])).toEqual([
      [0, 60],
      [30, 30],
    ]);
  });

  test('are not drawn where nothing is to come', () => {
    expect(
      drawBars(
        [
          { from: 'a', value: 0 },
          { from: 'b', value: null },
        ],
        100,
        60,
      ).bars,
    ).toEqual([]);
  });
});

test('weeks of which nothing can be told have no sum, others add up', () => {
  expect(sum([null, null])).toBeNull();
  expect(sum([1.5, null, 2])).toBe(3.5);
});

test('the table has the columns of which some week has anything', () => {
  const { columns, rows } = table(told);

  expect(columns.map((one) => one.key)).toEqual(['positive', 'expected', 'byWeight']);
  expect(rows.map((one) => one.cells)).toEqual([
    ['2', '1.8', '0'],
    ['0', '0', '30'],
  ]);
});

test('the rates that are known are told, and who has no due date', () => {
  expect(ratesSaid(told)).toBe(
    'found pregnant: 90 % gave birth (9 of 10) · 2 females with a male, without a due date yet',
  );
});
