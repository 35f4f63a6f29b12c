import { beforeAll, describe, expect, test } from 'vitest';
import type { FarmFigure, PeerFigure } from '../src/api/cooperative';
import { farmSaid, inOrder, marks, peersSaid, placeSaid } from '../src/lib/cooperative';
import { allWords, setLanguage } from '../src/lib/i18n.svelte';

const own = {
  value: 88,
  numerator: 88,
  denominator: 100,
  reason: null,
  from: '2026-04-01',
  to: '2026-04-30',
  told_at: null,
};
const farm = (name: string, more: Partial<FarmFigure> = {}): FarmFigure => ({
  ...own,
  farm_id: name,
  name,
  state: 'ranked',
  open: 0,
  settings: [],
  rank: 1,
  quartile: 1,
  ...more,
});
const peer: PeerFigure = {
  ...own,
  code: 'farrowing_rate',
  name: 'farrowing rate',
  unit: '%',
  better: 'up',
  data: 'journal',
  median: 86,
  q1: 82,
  q3: 90,
  rank: 3,
  quartile: 2,
  peers: 'ranked',
  farms: 6,
};

beforeAll(async () => {
  await setLanguage('en');
  await allWords();
});

describe('the farms of an organisation', () => {
  test('stand by their place, those without one last and by name', () => {
    const none = { rank: null, quartile: null, state: 'not_shown' as const };
    const farms = [farm('Zita', none), farm('Bela', { rank: 2 }), farm('Alba', none), farm('Cruz')];

    expect(inOrder(farms).map((one) => one.name)).toEqual(['Cruz', 'Bela', 'Alba', 'Zita']);
  });

  test('say their place and quartile, or why there is none', () => {
    expect(placeSaid(farm('Cruz'))).toBe('no. 1');
    expect(farmSaid(farm('Cruz'))).toBe('88 / 100 · quartile 1');
    expect(placeSaid(farm('Alba', { rank: null, state: 'not_shown' }))).toBe('does not show this figure');
  });
});

describe('a farm among its peers', () => {
  test('is told its place, quartile, median and quartiles', () => {
    expect(peersSaid(peer)).toBe('no. 3 of 6 · quartile 2 · median 86 % · quartiles 82 – 90');
  });

  test('of too few is told nothing but that', () => {
    const few = { ...peer, rank: null, quartile: null, farms: null, median: null, q1: null, q3: null };

    expect(peersSaid({ ...few, peers: 'too_few' })).toBe('fewer than five farms: nothing is compared');
  });

  test('lies on the line where its value is, even outside the quartiles', () => {
    const at = marks({ ...peer, value: 98 });

    expect(at && at.low < at.median && at.median < at.high && at.high < at.own && at.own < 100).toBe(true);
    expect(marks({ ...peer, q1: null })).toBeNull();
  });

  test('of which all values are one lies on that one', () => {
    expect(marks({ q1: 5, q3: 5, median: 5, value: 5 })).toEqual({ low: 50, high: 50, median: 50, own: 50 });
  });
});
