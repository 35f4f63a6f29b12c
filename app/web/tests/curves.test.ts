import { expect, test } from 'vitest';
import type { CurvePoint } from '../src/api/curves';
import { drawCurve } from '../src/lib/curves';

const point = (week: number, value: number, band: Partial<CurvePoint> = {}): CurvePoint => ({
  week,
  age_days: week * 7,
  on: `2026-06-${String(week * 7).padStart(2, '0')}`,
  value,
  lower: null,
  expected: null,
  upper: null,
  place: null,
  ...band,
});
const band = { lower: 40, expected: 50, upper: 100 };

test('a lot is drawn over the band of its standard, from zero to the highest of both', () => {
  const drawing = drawCurve([point(1, 25, band), point(2, 50, band), point(3, 75)], 200, 100);

  expect(drawing.line).toBe('0.0,75.0 100.0,50.0 200.0,25.0');
  expect(drawing.expected).toBe('0.0,50.0 100.0,50.0');
  expect(drawing.band).toBe('0.0,0.0 100.0,0.0 100.0,60.0 0.0,60.0');
  expect(drawing.ys.map((tick) => tick.value)).toEqual([0, 50, 100]);
});

test('without a standard there is no band and no line beside its own', () => {
  const drawing = drawCurve([point(1, 2), point(2, 3)], 200, 100);

  expect([drawing.band, drawing.expected, drawing.dots.length]).toEqual(['', '', 2]);
});

test('a band that is turned inside out stays inside the drawing', () => {
  const drawing = drawCurve([point(1, 1, { ...band, lower: 200 }), point(2, 1, { ...band, lower: 200 })], 200, 100);

  expect(drawing.band).toBe('0.0,50.0 200.0,50.0 200.0,0.0 0.0,0.0');
});

test('weeks are lettered so that they find room', () => {
  const weeks = drawCurve(
    Array.from({ length: 60 }, (_, at) => point(at + 1, at)),
    200,
    100,
  ).xs.map((one) => one.point.week);

  expect(weeks).toEqual([1, 11, 21, 31, 41, 51]);
});
