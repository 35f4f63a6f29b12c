/** Lactations in words, and how their milk is drawn by days in milk. */
import type { Lactation, MilkTest } from '../api/milk';
import { dotted, number } from './format';
import { language, t, word } from './i18n.svelte';

export const WHOLE_DAYS = 305;
const STEP_DAYS = 5;
/** Milk rises fast at first: a line in longer steps would have corners. */
const STEEP_DAYS = 30;
/** How many days to each side the words of the peak take. */
const WORDS_DAYS = 45;

export type Spot = { x: number; y: number; test: MilkTest };
export type MilkDrawing = {
  spots: Spot[];
  /** The fitted curve as points of a polyline: as far as was weighed, and beyond. */
  fitted: string;
  ahead: string;
  /** Where its words stand: over the dots around it. */
  peak: { x: number; y: number; kg: number; dim: number } | null;
  others: { parity: number; points: string }[];
  xs: { x: number; dim: number }[];
  ys: { y: number; kg: number }[];
};

/** Kg of milk on a day after calving, from the first on, by the curve of Wood; null where none was fitted. */
export function wood({ a, b, c }: Lactation['curve'], dim: number): number | null {
  if (a === null || b === null || c === null || dim < 1) return null;
  return a * dim ** b * Math.exp(-c * dim);
}

/** Steps of an axis from zero to what it has to hold: a handful, at round numbers. */
export function ticks(most: number, wanted = 4): number[] {
  const rough = most / wanted || 1;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * size).find((each) => each >= rough) ?? rough;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}

/** Until which day a lactation is drawn: a whole one, or as long as it lasted. */
const lastDay = (one: Lactation) => (one.end_on ? Math.max(1, one.dim) : Math.max(WHOLE_DAYS, one.dim));

/** Days at which a curve is drawn between two, both among them. */
function steps(from: number, to: number): number[] {
  const days = [];
  for (let day = from; day < to; day += day < STEEP_DAYS ? 1 : STEP_DAYS) days.push(day);
  return [...days, to];
}

/** The chosen lactation with its curve, the others behind it, in a box of pixels. */
export function drawMilk(chosen: Lactation, all: readonly Lactation[], width: number, height: number): MilkDrawing {
  const rest = all.filter((one) => one !== chosen && one.tests.length > 1);
  const weighed = chosen.tests.at(-1)?.dim ?? 0;
  const end = lastDay(chosen);
  const days = Math.max(WHOLE_DAYS, end, ...rest.flatMap((one) => one.tests.map((test) => test.dim)));
  const high = Math.max(
    1,
    chosen.curve.peak_kg ?? 0,
    ...[chosen, ...rest].flatMap((one) => one.tests.map((test) => test.milk_kg)),
  );
  const kilos = ticks(high);
  const top = kilos.at(-1) ?? high;
  const x = (dim: number) => (dim / days) * width;
  const y = (kg: number) => height - (Math.min(kg, top) / top) * height;
  const line = (from: number, to: number) =>
    steps(from, to)
      .map((dim) => [dim, wood(chosen.curve, dim)] as const)
      .flatMap(([dim, kg]) => (kg === null ? [] : [`${x(dim).toFixed(1)},${y(kg).toFixed(1)}`]))
      .join(' ');
  const { peak_dim, peak_kg } = chosen.curve;
  const shown = peak_dim !== null && peak_kg !== null && peak_dim <= end;
  const near = chosen.tests.filter((test) => Math.abs(test.dim - (peak_dim ?? 0)) <= WORDS_DAYS);
  const clear = Math.max(peak_kg ?? 0, ...near.map((test) => test.milk_kg));
  return {
    spots: chosen.tests.map((test) => ({ x: x(test.dim), y: y(test.milk_kg), test })),
    fitted: weighed > 1 ? line(1, Math.min(weighed, end)) : '',
    ahead: weighed < end && weighed > 0 ? line(weighed, end) : '',
    peak: shown ? { x: x(peak_dim), y: y(clear), kg: peak_kg, dim: Math.round(peak_dim) } : null,
    others: rest.map((one) => ({
      parity: one.parity,
      points: one.tests.map((test) => `${x(test.dim).toFixed(1)},${y(test.milk_kg).toFixed(1)}`).join(' '),
    })),
    xs: [0, 60, 120, 180, 240, WHOLE_DAYS].map((dim) => ({ x: x(dim), dim })),
    ys: kilos.map((kg) => ({ y: y(kg), kg })),
  };
}

export type Told = { name: string; value: string; note: string };
const kg = (value: number | null, digits = 0) => (value === null ? '—' : `${number(value, language(), digits)} kg`);
const why = (reason: string | null) => reason !== null && word('milk.reason', reason);
const solids = (one: { fat_kg: number | null; protein_kg: number | null }) =>
  one.fat_kg !== null &&
  one.protein_kg !== null &&
  t('milk.solids', { fat: number(one.fat_kg, language(), 0), protein: number(one.protein_kg, language(), 0) });

function yields(name: string, one: Lactation['yield_305'], ...more: (string | false)[]): Told {
  const flags = one.flags.map((flag) => word('milk.flag', flag));
  return { name, value: kg(one.milk_kg), note: dotted(...more, why(one.reason), solids(one), ...flags) };
}

function kept({ persistency }: Lactation): Told {
  const { value, method, reason } = persistency;
  const ratio = method === 'test_ratio';
  const shown = value === null ? '—' : number(value, language(), ratio ? 1 : 2) + (ratio ? ' %' : '');
  const note = value === null ? why(reason) : t(ratio ? 'milk.keeps' : 'milk.deviations');
  return { name: t('milk.persistency'), value: shown, note: dotted(note) };
}

function foreseen({ best_prediction_305: best }: Lactation): Told {
  const sure = best.reliability !== null && t('milk.reliability', { n: number(best.reliability * 100, language(), 0) });
  const by = best.curves !== null && t('milk.curves', { name: best.curves });
  return { name: t('milk.best'), value: kg(best.milk_kg), note: dotted(sure, why(best.reason), solids(best), by) };
}

/** What a lactation comes to: yields, what is predicted of it, its peak and how well it lasts. */
export function facts(one: Lactation): Told[] {
  const { peak_dim, peak_kg, reason } = one.curve;
  const runs = !one.end_on && one.yield_305.days < WHOLE_DAYS;
  const onDim = peak_dim !== null && t('milk.onDim', { n: number(peak_dim, language(), 0) });
  return [
    yields(t(runs ? 'milk.soFar' : 'milk.of305', { days: one.yield_305.days }), one.yield_305, t('milk.byInterval')),
    foreseen(one),
    { name: t('milk.peak'), value: kg(peak_kg, 1), note: dotted(onDim, why(reason)) },
    kept(one),
  ];
}

/** The lactation that the page shows: the one asked for, else the last that has tests, else the last. */
export const shownOf = (all: readonly Lactation[], parity: string) =>
  all.find((one) => String(one.parity) === parity) ?? all.find((one) => one.tests.length) ?? all[0];
