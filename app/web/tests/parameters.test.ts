import { beforeAll, expect, test } from 'vitest';
import type { Parameter } from '../src/api/parameters';
import { allWords, setLanguage } from '../src/lib/i18n.svelte';
import { acceptedSaid, bySection, profileFor, sentValue, sourceSaid, valueSaid } from '../src/lib/parameters';

const days: Parameter = {
  code: 'repro.gestation_days',
  section: 'reproduction',
  section_label: 'reproduction',
  label: 'length of gestation',
  about: null,
  type: 'integer',
  unit: 'd',
  profile: 'beef_cattle',
  on: '2026-05-10',
  value: 292,
  origin: 'profile',
  default: 292,
  accepted: { minimum: 255, maximum: 311, options: [], like: null },
  source: 'own',
  unconfirmed: true,
  editable: true,
};
const week: Parameter = {
  ...days,
  type: 'enum',
  unit: null,
  section_label: 'general',
  accepted: { minimum: null, maximum: null, options: [{ value: 365.25, label: '365 and a quarter' }], like: null },
};

beforeAll(async () => {
  await allWords();
  await setLanguage('en');
});

test('a value is told with its unit, a choice by its name, and none by a dash', () => {
  expect(valueSaid(days, 292)).toBe('292 days');
  expect(valueSaid(week, 365.25)).toBe('365 and a quarter');
  expect(valueSaid({ ...days, type: 'bool', unit: null }, false)).toBe('no');
  expect(valueSaid(days, null)).toBe('—');
});

test('a default says where it comes from and whether that is sure', () => {
  expect(sourceSaid(days)).toBe('chosen by this project · unconfirmed');
  expect(sourceSaid({ ...days, source: 'BIF', unconfirmed: false })).toBe('source: BIF');
  expect(acceptedSaid(days)).toBe('From 255 to 311');
});

test('what is typed is sent as what the parameter is', () => {
  expect(sentValue(days, '283')).toBe(283);
  expect(sentValue({ ...days, type: 'number' }, '6,25')).toBe(6.25);
  expect(sentValue({ ...days, type: 'bool' }, 'false')).toBe(false);
  expect(sentValue(week, '365.25')).toBe(365.25);
  expect(sentValue({ ...days, type: 'text' }, ' 05:00 ')).toBe('05:00');
});

test('a farm begins with the profile of what it keeps, and parameters stand in sections', () => {
  expect([profileFor('pig'), profileFor('cattle'), profileFor('chicken'), profileFor(null)]).toEqual([
    'pig',
    'beef_cattle',
    'broiler',
    'pig',
  ]);
  expect(bySection([days, week, days]).map(([name, all]) => [name, all.length])).toEqual([
    ['reproduction', 2],
    ['general', 1],
  ]);
});
