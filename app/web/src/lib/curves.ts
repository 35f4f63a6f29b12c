/** Values by age as they are drawn: those of a lot over the band and the line of a standard, or a standard alone. */
import type { CurvePoint } from '../api/curves';

/** What is drawn of an age; without a value of its own, what is expected. */
export type Drawable = Pick<CurvePoint, 'age_days' | 'lower' | 'expected' | 'upper'> & { value: number | null };
export type CurveDrawing<P extends Drawable> = {
  line: string;
  dots: { x: number; y: number; point: P }[];
  expected: string;
  band: string;
  xs: { x: number; point: P }[];
  ys: { y: number; value: number }[];
};

const MOST_LETTERED = 6;
const pair = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`;
const known = (value: number | null): value is number => value !== null;

/** From zero up, so that the height of a value is the value; the band stands where both its ends are told. */
export function drawCurve<P extends Drawable>(points: readonly P[], wide: number, tall: number): CurveDrawing<P> {
  const ages = points.map((point) => point.age_days);
  const [young, old] = [Math.min(...ages), Math.max(...ages)];
  const top =
    Math.max(...points.flatMap((one) => [one.value, one.lower, one.expected, one.upper].filter(known)), 0) || 1;
  const x = (age: number) => (old === young ? wide / 2 : ((age - young) / (old - young)) * wide);
  const y = (value: number) => tall - (value / top) * tall;
  const along = (of: (point: P) => number | null) =>
    points.flatMap((point) => {
      const value = of(point);
      return value === null ? [] : [pair(x(point.age_days), y(value))];
    });
  const banded = points.filter((point) => known(point.lower) && known(point.upper));
  const edge = (end: 'lower' | 'upper') => banded.map((point) => pair(x(point.age_days), y(point[end] ?? 0)));
  const xs: { x: number; point: P }[] = [];
  for (const point of points) {
    const at = x(point.age_days);
    const before = xs.at(-1);
    if (!before || at - before.x >= wide / MOST_LETTERED) xs.push({ x: at, point });
  }
  return {
    line: along((point) => point.value).join(' '),
    dots: points.flatMap((point) => (point.value === null ? [] : [{ x: x(point.age_days), y: y(point.value), point }])),
    expected: along((point) => point.expected).join(' '),
    band: banded.length > 1 ? [...edge('upper'), ...edge('lower').reverse()].join(' ') : '',
    xs,
    ys: [0, top / 2, top].map((value) => ({ y: y(value), value })),
  };
}
