import type { Growth, GrowthPoint } from '../api/types';
import { dayAfter, daysBetween } from './format';

export type Ahead = { on: string; age_days: number | null; kg: number; target: boolean };

/**
 * Growth carried on from the last weighing towards the weight at which the farm sells: the day at that weight, if it is
 * reached, and the last day that anything is told of. Nothing of one that has no such weight, has reached it or is not
 * growing.
 */
export function ahead(last: GrowthPoint | undefined, told: Growth['projection'] | undefined): Ahead[] {
  const pace = told?.pace;
  if (!last || !told || !pace || !(told.target_on || told.target_reason === 'too_far')) return [];
  const at = (days: number, kg: number, target: boolean) => ({
    on: dayAfter(last.on, days),
    age_days: last.age_days === null ? null : last.age_days + days,
    kg,
    target,
  });
  const end = at(told.cap_days, last.weight_kg + pace.adg_kg * told.cap_days, false);
  if (!told.target_on || told.target_kg === null) return [end];
  const target = at(daysBetween(last.on, told.target_on), told.target_kg, true);
  return target.on < end.on ? [target, end] : [target];
}
