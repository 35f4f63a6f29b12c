/** What is to come, drawn as bars and told in words. */
import type { Forecast } from '../api/forecast';
import { dotted, number } from './format';
import { language, t, tn } from './i18n.svelte';
import { ticks } from './milk';

export const WEEKS = ['8', '17', '26', '52'] as const;

export type Bar = { x: number; y: number; width: number; height: number; value: number; from: string };
export type Bars = { bars: Bar[]; ticks: { y: number; value: number }[] };

/** A bar for each week in a box of pixels, from zero; none where nothing at all is to come. */
export function drawBars(
  weeks: readonly { from: string; value: number | null }[],
  width: number,
  height: number,
): Bars {
  const most = Math.max(0, ...weeks.map((one) => one.value ?? 0));
  if (!most) return { bars: [], ticks: [] };
  const steps = ticks(most, 3);
  const top = steps.at(-1) ?? most;
  const wide = width / weeks.length;
  const gap = Math.min(4, wide * 0.2);
  const bars = weeks.map(({ from, value }, at) => {
    const tall = ((value ?? 0) / top) * height;
    return { x: at * wide + gap / 2, y: height - tall, width: wide - gap, height: tall, value: value ?? 0, from };
  });
  return { bars, ticks: steps.map((value) => ({ y: height - (value / top) * height, value })) };
}

/** All weeks together; null when nothing can be told of any. */
export function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((one) => one !== null);
  return known.length ? known.reduce((total, one) => total + one, 0) : null;
}

/** A number of heads or births: chances add up to parts of one. */
export const count = (value: number | null) => (value === null ? '–' : number(value, language(), 1));

type Rate = Forecast['rates']['positive'];
const rateSaid = (key: 'forecast.ratePositive' | 'forecast.rateUnchecked', { value, borne, known }: Rate) =>
  value !== null && t(key, { value: number(value * 100, language(), 0), borne, known });

/** By what births are expected, and how many females no day is told of. */
export const ratesSaid = ({ rates, without_due }: Forecast) =>
  dotted(
    rateSaid('forecast.ratePositive', rates.positive),
    rateSaid('forecast.rateUnchecked', rates.unchecked),
    without_due > 0 && tn('forecast.withoutDue', without_due),
  );

/** Everything that is told of a week, in one row of the table; columns of which no week has anything are left out. */
export function table(told: Forecast) {
  const columns = [
    { key: 'positive', title: t('forecast.positive'), of: told.births.map((one): number | null => one.positive) },
    { key: 'unchecked', title: t('forecast.unchecked'), of: told.births.map((one): number | null => one.unchecked) },
    { key: 'expected', title: t('forecast.expected'), of: told.births.map((one) => one.expected) },
    { key: 'byWeight', title: t('forecast.byWeight'), of: told.sales.map((one): number | null => one.by_weight) },
    { key: 'byAge', title: t('forecast.byAge'), of: told.sales.map((one): number | null => one.by_age) },
    { key: 'nursing', title: t('forecast.nursing'), of: told.places.map((one) => one.nursing) },
    { key: 'growing', title: t('forecast.growing'), of: told.places.map((one) => one.growing) },
  ].filter((column) => column.of.some(Boolean));
  const rows = told.births.map((week, at) => ({
    from: week.from,
    to: week.to,
    cells: columns.map((column) => count(column.of[at] ?? null)),
  }));
  return { columns, rows };
}
