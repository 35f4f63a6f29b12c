import { describe, expect, test } from 'vitest';
import type { Growth, GrowthPoint } from '../src/api/types';
import { ahead } from '../src/lib/ahead';

const last: GrowthPoint = {
  entry_id: '1',
  at: '',
  on: '2026-01-01',
  age_days: 100,
  weight_kg: 60,
  adg_kg: 0.8,
  sample_count: null,
};
const pace = { of: 'last_two' as const, adg_kg: 0.8, from: '2025-12-18', to: '2026-01-01', animals: 1 };
const told: Growth['projection'] = {
  on: '2026-01-10',
  estimated_kg: 67.2,
  days_since: 9,
  capped: false,
  cap_days: 90,
  reason: null,
  pace,
  target_kg: 110,
  target_on: '2026-03-05',
  target_reason: null,
};

describe('growth carried on', () => {
  test('goes by the day at the target to the ninetieth after the last weighing', () => {
    expect(ahead(last, told)).toEqual([
      { on: '2026-03-05', age_days: 163, kg: 110, target: true },
      { on: '2026-04-01', age_days: 190, kg: 132, target: false },
    ]);
  });

  test('ends at the target when that is on the last day', () => {
    expect(ahead(last, { ...told, target_on: '2026-04-01' }).map((one) => one.on)).toEqual(['2026-04-01']);
  });

  test('ends on the last day of a target that is too far, without a mark', () => {
    const far = ahead(last, { ...told, target_kg: 400, target_on: null, target_reason: 'too_far' });

    expect(far).toEqual([{ on: '2026-04-01', age_days: 190, kg: 132, target: false }]);
  });

  test.each(['reached', 'not_growing', 'no_target', 'gone'])('is not drawn when the target is %s', (target_reason) => {
    expect(ahead(last, { ...told, target_on: null, target_reason })).toEqual([]);
  });

  test('is not drawn without a weighing or a pace', () => {
    expect(ahead(undefined, told)).toEqual([]);
    expect(ahead(last, { ...told, pace: null })).toEqual([]);
  });
});
