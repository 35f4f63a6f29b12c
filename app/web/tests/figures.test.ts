import { describe, expect, test } from 'vitest';
import type { Figure, Point } from '../src/api/figures';
import { better, byTheme, daysOf, draw, spanOf } from '../src/lib/figures';

const point = (at: number, value: number | null, target: Point['target'] = null): Point => ({
  from: `2026-0${at}-01`,
  to: `2026-0${at}-28`,
  value,
  numerator: value,
  denominator: null,
  reason: value === null ? 'no_data' : null,
  flags: [],
  parts: [],
  target,
  standing: null,
});

describe('days', () => {
  test('twelve months end today and begin on the day after this one of last year', () => {
    expect(daysOf('year', '2026-11-30')).toEqual({ from: '2025-12-01', to: '2026-11-30' });
  });

  test('twelve months from the last of February begin on the first of March', () => {
    expect(daysOf('year', '2028-02-29')).toEqual({ from: '2027-03-01', to: '2028-02-29' });
  });

  test('the last month is whole, in January too', () => {
    expect(daysOf('month', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });

  test('the days in the address tell which span is chosen', () => {
    expect(spanOf('', '', '2026-11-30')).toBe('year');
    expect(spanOf('2026-01-01', '2026-11-30', '2026-11-30')).toBe('calendar');
    expect(spanOf('2026-10-01', '2026-10-31', '2026-11-30')).toBe('month');
    expect(spanOf('2026-10-02', '2026-10-31', '2026-11-30')).toBe('own');
  });
});

test('a change is for the better when it goes where the figure should go', () => {
  expect(better(5, 4, 'up')).toBe(true);
  expect(better(5, 4, 'down')).toBe(false);
  expect(better(5, 4, null)).toBeUndefined();
  expect(better(5, null, 'up')).toBeUndefined();
  expect(better(4, 4, 'up')).toBeUndefined();
});

test('figures stand under their themes in the order in which they come', () => {
  const figure = (code: string, theme: string) => ({ code, theme, theme_name: theme }) as Figure;

  const themes = byTheme([figure('a', 'births'), figure('b', 'milk'), figure('c', 'births')]);

  expect(themes.map((theme) => [theme.code, theme.items.map((one) => one.code)])).toEqual([
    ['births', ['a', 'c']],
    ['milk', ['b']],
  ]);
});

describe('a drawing', () => {
  test('is broken where a month has no value', () => {
    const drawing = draw([point(1, 2), point(2, 3), point(3, null), point(4, 5), point(5, 4)], 400, 100);

    expect(drawing.dots.length).toBe(4);
    expect(drawing.lines.length).toBe(2);
  });

  test('of nothing is empty', () => {
    expect(draw([point(1, null)], 400, 100)).toEqual({ dots: [], lines: [], targets: [], ticks: [] });
  });

  test('of a share never goes beyond a hundred', () => {
    const ticks = draw([point(1, 40), point(2, 99)], 400, 100, '%').ticks.map((tick) => tick.value);

    expect(Math.max(...ticks)).toBe(100);
  });

  test('holds the ends of the target of each month as steps, beyond all values too', () => {
    const aim = (minimum: number) => ({
      minimum,
      maximum: null,
      direction: 'up' as const,
      valid_from: '2026-01-01',
      source: null,
    });
    const { targets } = draw([point(1, 2), point(2, 3, aim(10)), point(3, 4, aim(10)), point(4, 4, aim(0))], 300, 100);

    // From zero to 11: the highest is a tenth below the top.
    expect(targets).toEqual(['M100.0 9.1H200.0V9.1H300.0V100.0']);
  });

  test('stays inside its box', () => {
    for (const dot of draw([point(1, -2), point(2, 7)], 400, 100).dots) {
      expect(dot.y).toBeGreaterThanOrEqual(0);
      expect(dot.y).toBeLessThanOrEqual(100);
    }
  });
});
