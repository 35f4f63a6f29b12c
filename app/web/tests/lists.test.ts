import { describe, expect, test } from 'vitest';
import type { GrowthPoint, Place } from '../src/api/types';
import { newId } from '../src/lib/ids';
import { tree } from '../src/lib/lookups.svelte';
import { slice } from '../src/lib/window';
import { change } from '../src/record/growth';

describe('the rows in view', () => {
  const view = { rows: 20_000, rowHeight: 36, listTop: 150, viewHeight: 800 };

  test('a long list draws a screen and its margins, whatever its length', () => {
    const { from, to } = slice({ ...view, viewTop: 36_000 });

    expect(to - from).toBeLessThan(60);
    expect(from * 36 + 150).toBeLessThan(36_000);
    expect(to * 36 + 150).toBeGreaterThan(36_800);
  });

  test('what is not drawn keeps its room, so the page keeps its height', () => {
    for (const viewTop of [0, 1234, 700_000, 9_999_999]) {
      const { from, to, before, after } = slice({ ...view, viewTop });
      expect(before + (to - from) * 36 + after).toBe(20_000 * 36);
    }
  });

  test('an empty list draws nothing', () => {
    expect(slice({ ...view, rows: 0, viewTop: 0 })).toEqual({ from: 0, to: 0, before: 0, after: 0 });
  });
});

describe('the change since the last weight', () => {
  const point = (on: string, weight_kg: number) => ({ on, weight_kg }) as GrowthPoint;
  const points = [point('2026-10-01', 20), point('2026-11-09', 38.4)];

  test('is the plain difference, per day when days lie between', () => {
    const delta = change(points, 52.6, '2026-11-23');

    expect(delta?.days).toBe(14);
    expect(delta?.gain_kg).toBeCloseTo(14.2);
    expect(delta?.adg_kg).toBeCloseTo(1.0143, 4);
  });

  test('of a back-dated weight looks at the weight before that day', () => {
    expect(change(points, 25, '2026-10-11')).toEqual({ days: 10, gain_kg: 5, adg_kg: 0.5 });
    expect(change(points, 25, '2026-09-01')).toBeNull();
  });

  test('on the same day has no daily gain', () => {
    expect(change(points, 39, '2026-11-09')?.adg_kg).toBeNull();
  });
});

test('places stand below their parent, in the order of their numbers', () => {
  const place = (id: string, parent_id: string | null = null) => ({ id, name: id, parent_id }) as Place;
  const all = [place('pen 10', 'barn'), place('pen 9', 'barn'), place('barn'), place('lost', 'of another farm')];

  expect(tree(all, 'en').map(({ place, depth }) => [place.id, depth])).toEqual([
    ['barn', 0],
    ['pen 9', 1],
    ['pen 10', 1],
    ['lost', 0],
  ]);
});

describe('ids', () => {
  test('are of version 7 and grow with the clock', () => {
    const [early, late] = [newId(1_700_000_000_000), newId(1_700_000_000_001)];

    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
    expect(early.slice(0, 13)).toBe('018bcfe5-6800');
  });

  test('do not repeat within a millisecond', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newId(1))).size).toBe(1000);
  });
});
