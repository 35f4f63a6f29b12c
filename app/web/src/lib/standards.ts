/** Standards as they are typed, pasted, drawn and told. */
import type { Problem } from '../api/problem';
import type { AgeUnit, Measure, Point, Standard } from '../api/standards';
import { breedSaid } from './breeds.svelte';
import type { Drawable } from './curves';
import { decimalSign, dotted, number } from './format';
import { language, t, word } from './i18n.svelte';
import { speciesOf } from './parameters';

/** What a standard can be about, and in which unit. */
export const UNITS = {
  weight_kg: 'kg',
  hen_day_pct: '%',
  mortality_pct: '%',
  feed_kg: 'kg',
  feed_conversion: 'kg/kg',
} as const satisfies Record<Measure, string>;
export const MEASURES = Object.keys(UNITS) as Measure[];
export const AGE_UNITS = ['day', 'week'] as const satisfies readonly AgeUnit[];

export const COLUMNS = ['age', 'expected', 'lower', 'upper'] as const;
export type Column = (typeof COLUMNS)[number];
/** A row of the form as it is typed. */
export type Row = Record<Column, string>;
export const emptyRow = (): Row => ({ age: '', expected: '', lower: '', upper: '' });
export const isEmpty = (row: Row) => COLUMNS.every((column) => !row[column].trim());

/** What may be typed: digits, with a comma or a point before the decimals. */
export const NUMBER = '\\s*[0-9]+([.,][0-9]+)?\\s*';

const typed = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value).replace('.', decimalSign(language()));
const read = (text: string) => (text.trim() ? Number(text.trim().replace(',', '.')) : null);

/** Points as rows to change, with an empty one after them. */
export const rowsOf = (points: readonly Point[]): Row[] => [
  ...points.map((point) => ({
    age: typed(point.age),
    expected: typed(point.expected),
    lower: typed(point.lower),
    upper: typed(point.upper),
  })),
  emptyRow(),
];

export type Pointed = { point: Point; row: number };

/** The points that are whole, by rising age, each with the row it stands in. */
export function pointsOf(rows: readonly Row[]): Pointed[] {
  const found = rows.flatMap((row, at) => {
    const [age, expected, lower = null, upper = null] = COLUMNS.map((column) => read(row[column]));
    const whole = [age, expected, lower ?? 0, upper ?? 0].every((value) => Number.isFinite(value));
    return whole ? [{ point: { age, expected, lower, upper } as Point, row: at }] : [];
  });
  return found.sort((one, other) => one.point.age - other.point.age);
}

/** A number of a spreadsheet as it is typed here: where two kinds of signs stand in it, the last is the decimal one. */
function plain(cell: string): string {
  const text = cell.replace(/[\s\u00a0%]/g, '');
  const at = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const signs = text.match(/[.,]/g) ?? [];
  const isGrouped = signs.length > 1 && new Set(signs).size === 1;
  if (at < 0 || isGrouped) return text.replace(/[.,]/g, '');
  return `${text.slice(0, at).replace(/[.,]/g, '')}${decimalSign(language())}${text.slice(at + 1)}`;
}

/**
 * The rows with a block of a spreadsheet put in from one cell on, to the right and down. A line without digits is a
 * heading and is left out.
 */
export function pasted(rows: readonly Row[], block: string, row: number, column: Column): Row[] {
  const next = rows.map((one) => ({ ...one }));
  const columns = COLUMNS.slice(COLUMNS.indexOf(column));
  const lines = block.split(/\r?\n/).filter((line) => /\d/.test(line));
  for (const [down, line] of lines.entries()) {
    const into = next[row + down] ?? emptyRow();
    next[row + down] = into;
    for (const [right, cell] of line.split(/\t|;/).entries()) {
      const name = columns[right];
      if (name) into[name] = plain(cell);
    }
  }
  return roomy(next);
}

/** The rows with an empty one at their end. */
export function roomy(rows: Row[]): Row[] {
  const last = rows.at(-1);
  return last && isEmpty(last) ? rows : [...rows, emptyRow()];
}

export type Faults = ReadonlyMap<number, Partial<Record<Column, string>>>;

/** What the server says of points, by the rows in which they stand; of a whole point, under its age. */
export function faultsOf(problem: Problem | undefined, sent: readonly Pointed[]): Faults {
  const faults = new Map<number, Partial<Record<Column, string>>>();
  for (const { pointer, detail } of problem?.errors ?? []) {
    const [, place, name] = /\/points\/(\d+)(?:\/(\w+))?/.exec(pointer) ?? [];
    const row = sent[Number(place)]?.row;
    const column = COLUMNS.find((one) => one === name) ?? 'age';
    if (row !== undefined) faults.set(row, { ...faults.get(row), [column]: detail });
  }
  return faults;
}

/** The faults of a row in words. */
export const faultSaid = (fault: Partial<Record<Column, string>>) =>
  dotted(...COLUMNS.map((column) => fault[column] && `${word('standard.column', column)}: ${fault[column]}`));

/** Points as they are drawn: of a standard only what is expected. */
export const drawable = (points: readonly Point[]): (Drawable & { age: number })[] =>
  points.map(({ age, expected, lower = null, upper = null }) => ({
    age,
    age_days: age,
    expected,
    lower,
    upper,
    value: null,
  }));

/** A value of a standard, exact: of chicks the grams count. */
export const exact = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : number(value, language(), 4);

export const ageSaid = (age: number, unit: AgeUnit) => t(`standard.at.${unit}`, { n: exact(age) });

/** Of which animals a standard is. */
export const whoseSaid = (one: Standard) =>
  dotted(
    word('profile', one.profile),
    one.breed && t('standard.ofBreed', { breed: breedSaid(one.breed, speciesOf(one.profile)) }),
  );
