import { beforeAll, describe, expect, test } from 'vitest';
import type { Lactation } from '../src/api/milk';
import { allWords, setLanguage } from '../src/lib/i18n.svelte';
import { drawMilk, facts, shownOf, ticks, wood } from '../src/lib/milk';

const tested = (dim: number, milk_kg: number) => ({
  on: `2026-01-${String(dim).padStart(2, '0')}`,
  dim,
  milk_kg,
  fat_pct: null,
  protein_pct: null,
  scc: null,
  scs: null,
  of: 'test_day' as const,
});
const nothing = { a: null, b: null, c: null, rmse_kg: null, peak_dim: null, peak_kg: null, persistency: null };
const noYield = { days: 0, milk_kg: null, fat_kg: null, fat_pct: null, protein_kg: null, protein_pct: null };
/** A x d^b x exp(-c x d) with its peak on day b / c = 60. */
const curve = {
  a: 15,
  b: 0.24,
  c: 0.004,
  rmse_kg: 0.5,
  peak_dim: 60,
  peak_kg: 15 * 60 ** 0.24 * Math.exp(-0.24),
  persistency: 6.8,
  reason: null,
};

const lactation = (parity: number, told: Partial<Lactation> = {}): Lactation => ({
  lactation_id: `${parity}`,
  parity,
  begin_on: '2026-01-01',
  end_on: null,
  end_by: null,
  dim: 100,
  tests: [],
  yield_so_far: { ...noYield, reason: 'no_data', flags: [] },
  yield_305: { ...noYield, reason: 'no_data', flags: [] },
  persistency: { method: 'test_ratio', value: null, reason: 'no_data' },
  curve: { ...nothing, reason: 'few_tests' },
  best_prediction_305: {
    milk_kg: null,
    fat_kg: null,
    protein_kg: null,
    reliability: null,
    persistency: null,
    curves: null,
    reason: 'not_available',
  },
  ...told,
});

beforeAll(async () => {
  await setLanguage('en');
  await allWords();
});

describe('the curve of Wood', () => {
  test('has its peak on day b / c', () => {
    const at = (dim: number) => wood(curve, dim) ?? 0;

    expect(at(60)).toBeGreaterThan(at(55));
    expect(at(60)).toBeGreaterThan(at(65));
    expect(at(60)).toBeCloseTo(curve.peak_kg);
  });

  test('tells nothing where none was fitted, nor of the day of calving', () => {
    expect(wood({ ...nothing, reason: 'few_tests' }, 60)).toBeNull();
    expect(wood(curve, 0)).toBeNull();
  });
});

test('an axis goes in round steps from zero to all that it holds', () => {
  expect(ticks(33)).toEqual([0, 10, 20, 30, 40]);
  expect(ticks(1.7)).toEqual([0, 0.5, 1, 1.5, 2]);
});

describe('the drawing of a lactation', () => {
  const tests = [tested(10, 26), tested(20, 30)];

  test('puts a whole lactation into its width and the most milk into its height', () => {
    const { spots } = drawMilk(lactation(2, { tests: [tested(0, 20), tested(305, 40)] }), [], 610, 200);

    expect(spots.map(({ x, y }) => [x, y])).toEqual([
      [0, 100],
      [610, 0],
    ]);
  });

  test('goes on dashed from the last test to the end of a whole lactation', () => {
    const { fitted, ahead } = drawMilk(lactation(2, { tests, curve }), [], 305, 200);

    expect(fitted.split(' ').at(-1)?.split(',')[0]).toBe('20.0');
    expect(ahead.split(' ').at(0)?.split(',')[0]).toBe('20.0');
    expect(ahead.split(' ').at(-1)?.split(',')[0]).toBe('305.0');
  });

  test('ends with the lactation, and has no peak that she did not live to', () => {
    const { ahead, peak } = drawMilk(lactation(2, { tests, curve, end_on: '2026-02-01', dim: 31 }), [], 305, 200);

    expect(ahead.split(' ').at(-1)?.split(',')[0]).toBe('31.0');
    expect(peak).toBeNull();
  });

  test('has those others behind it that were weighed more than once', () => {
    const one = lactation(3, { tests, curve });
    const others = [one, lactation(2, { tests }), lactation(1, { tests: tests.slice(0, 1) })];

    expect(drawMilk(one, others, 305, 200).others.map((other) => other.parity)).toEqual([2]);
  });
});

test('the last lactation with tests is shown unless another is asked for', () => {
  const all = [lactation(3), lactation(2, { tests: [tested(10, 26)] }), lactation(1, { tests: [tested(10, 20)] })];

  expect(shownOf(all, '')?.parity).toBe(2);
  expect(shownOf(all, '3')?.parity).toBe(3);
  expect(shownOf([], '')).toBeUndefined();
});

test('what cannot be told says why', () => {
  const told = facts(lactation(1));

  expect(told.map(({ value }) => value)).toEqual(['—', '—', '—', '—']);
  expect(told[1]?.note).toBe('the server lacks the package that predicts');
  expect(told[2]?.note).toBe('the curve needs four test days');
});

test('a yield of a lactation that runs says of how many days it is', () => {
  const running = lactation(1, { yield_305: { ...noYield, days: 100, milk_kg: 2800, reason: null, flags: [] } });

  expect(facts(running)[0]).toMatchObject({ name: 'Yield in 100 days, so far', value: '2,800 kg' });
  expect(facts({ ...running, end_on: '2026-04-11' })[0]?.name).toBe('305-day yield');
});
