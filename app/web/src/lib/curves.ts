/** The curve of a lot as it is drawn: its own values over the band and the line of its standard. */
import type { CurvePoint } from '../api/curves';

export type CurveDrawing = {
  line: string;
  dots: { x: number; y: number; point: CurvePoint }[];
  expected: string;
  band: string;
  xs: { x: number; week: number }[];
  ys: { y: number; value: number }[];
};

const pair = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`;
const known = (value: number | null): value is number => value !== null;

/** From zero up, so that the height of a value is the value; the band stands where both its ends are told. */
export function drawCurve(points: readonly CurvePoint[], wide: number, tall: number): CurveDrawing {
  const ages = points.map((point) => point.age_days);
  const [young, old] = [Math.min(...ages), Math.max(...ages)];
  const top = Math.max(...points.flatMap((one) => [one.value, one.expected, one.upper].filter(known)), 0) || 1;
  const x = (age: number) => (old === young ? wide / 2 : ((age - young) / (old - young)) * wide);
  const y = (value: number) => tall - (value / top) * tall;
  const along = (of: (point: CurvePoint) => number | null) =>
    points.flatMap((point) => {
      const value = of(point);
      return value === null ? [] : [pair(x(point.age_days), y(value))];
    });
  const banded = points.filter((point) => known(point.lower) && known(point.upper));
  const edge = (end: 'lower' | 'upper') => banded.map((point) => pair(x(point.age_days), y(point[end] ?? 0)));
  const every = Math.max(1, Math.ceil(points.length / 6));
  return {
    line: along((point) => point.value).join(' '),
    dots: points.map((point) => ({ x: x(point.age_days), y: y(point.value), point })),
    expected: along((point) => point.expected).join(' '),
    band: banded.length > 1 ? [...edge('upper'), ...edge('lower').reverse()].join(' ') : '',
    xs: points.filter((_, at) => at % every === 0).map((point) => ({ x: x(point.age_days), week: point.week })),
    ys: [0, top / 2, top].map((value) => ({ y: y(value), value })),
  };
}
