import type { GrowthPoint } from '../api/types';
import { daysBetween } from '../lib/format';

export type Change = { gain_kg: number; days: number; adg_kg: number | null };

/** What a new weight means against the last one before that day: kg, days, and kg per day when a day lies between. */
export function change(points: readonly GrowthPoint[], weight_kg: number, on: string): Change | null {
  const before = points.filter((point) => point.on <= on).at(-1);
  if (!before) return null;
  const days = daysBetween(before.on, on);
  const gain_kg = weight_kg - before.weight_kg;
  return { gain_kg, days, adg_kg: days > 0 ? gain_kg / days : null };
}

/** The plain mean of numbers, of which there is at least one. */
export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
