import type { GrowthPoint } from '../api/types';
import { daysBetween } from '../lib/format';

export type Change = { gain_kg: number; days: number; adg_kg: number | null };

/** What a new weight means against the last one before that day: kg, days, and kg per day when a day lies between. */
export function change(
  points: readonly Pick<GrowthPoint, 'on' | 'weight_kg'>[],
  weight_kg: number,
  on: string,
): Change | null {
  const before = points.filter((point) => point.on <= on).at(-1);
  if (!before) return null;
  const days = daysBetween(before.on, on);
  const gain_kg = weight_kg - before.weight_kg;
  return { gain_kg, days, adg_kg: days > 0 ? gain_kg / days : null };
}

/** The plain mean of numbers, of which there is at least one. */
export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Between which weights most of its companions would be: the last weight, grown as fast as the slowest and the fastest
 * tenth of them grow, kg. Null with fewer than five companions, or when that weight is of the same day.
 */
export function expected(last: { kg: number; on: string }, gains: readonly number[], on: string) {
  const days = daysBetween(last.on, on);
  if (gains.length < 5 || days <= 0) return null;
  const inOrder = gains.toSorted((one, other) => one - other);
  const share = (part: number) => inOrder[Math.round(part * (inOrder.length - 1))] ?? 0;
  return { low: last.kg + share(0.1) * days, high: last.kg + share(0.9) * days };
}
