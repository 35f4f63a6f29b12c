import { beforeAll, describe, expect, test } from 'vitest';
import { allWords, setLanguage } from '../src/lib/i18n.svelte';
import { bandSaid, standingSaid, toneOf, trendSaid } from '../src/lib/targets';

beforeAll(async () => {
  await setLanguage('en');
  await allWords();
});

const band = (minimum: number | null, maximum: number | null) => ({ minimum, maximum });
const held = { ...band(84, 88), direction: 'up' as const, valid_from: '2026-01-01', source: null };

describe('a target', () => {
  test('is said with its ends, and as one value where they are the same', () => {
    expect(bandSaid(band(84, 88), '%')).toBe('84–88 %');
    expect(bandSaid(band(null, 3), '%')).toBe('≤ 3 %');
    expect(bandSaid(band(26, null), '%')).toBe('≥ 26 %');
    expect(bandSaid(band(26, 26), '%')).toBe('26 %');
    expect(bandSaid(band(null, null), '%')).toBe('—');
  });

  test('is told with a sign beside the words, so that colour alone says nothing', () => {
    expect(standingSaid({ target: held, standing: 'worse' }, '%')).toBe('✗ worse than the target · target 84–88 %');
    expect(standingSaid({ target: held, standing: 'within' }, '%')).toBe('✓ on target · target 84–88 %');
    expect(standingSaid({ target: held, standing: 'better' }, '%')).toBe('✓✓ better than the target · target 84–88 %');
    expect(standingSaid({ target: held, standing: null }, '%')).toBe('target 84–88 %');
    expect(standingSaid({ target: null, standing: null }, '%')).toBe('');
  });

  test('colours what is worse, and nothing without a value', () => {
    expect([toneOf('worse'), toneOf('within'), toneOf('better'), toneOf(null)]).toEqual([
      'bad',
      'good',
      'good',
      undefined,
    ]);
  });
});

describe('a trend', () => {
  const trend = { slope: -0.5, per: 'month' as const, months: 6, direction: 'falling' as const, is_better: null };

  test('points where it goes and says how much a month', () => {
    expect(trendSaid({ trend, unit: '%' })).toBe('↘ falling by 0.5 % a month');
    expect(trendSaid({ trend: { ...trend, slope: 0.5, direction: 'rising' }, unit: '%' })).toBe(
      '↗ rising by 0.5 % a month',
    );
  });

  test('says good or bad only where one way is better', () => {
    const plain = trendSaid({ trend, unit: '%' });

    expect(trendSaid({ trend: { ...trend, is_better: true }, unit: '%' })).toBe(`${plain} · for the better`);
    expect(trendSaid({ trend: { ...trend, is_better: false }, unit: '%' })).toBe(`${plain} · for the worse`);
    expect(trendSaid({ trend: null, unit: '%' })).toBe('');
  });
});
