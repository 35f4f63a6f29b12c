import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Female, Summary } from '../src/api/females';
import {
  daysSaid,
  isLate,
  listsOf,
  marksOf,
  nextSaid,
  profileShown,
  profilesOf,
  serviceSaid,
  standingsOf,
} from '../src/lib/females';
import { allWords, setLanguage } from '../src/lib/i18n.svelte';

vi.mock('../src/lib/session.svelte', () => ({ session: { today: '2026-11-30', farm: { farm_id: 'f' } } }));

const sow: Female = {
  id: '1',
  label: 'A12',
  profile: 'pig',
  standing: 'served',
  since: '2026-10-31',
  days: 30,
  parity: 0,
  lactation: null,
  barred: null,
  place_id: null,
  conceived_on: null,
  service: {
    no: 1,
    kind: 'service',
    method: null,
    on: '2026-10-31',
    last_on: '2026-10-31',
    sires: [{ id: 'b', label: 'BR 1' }],
  },
  due_on: '2027-02-22',
  check_from: '2026-11-28',
  check_to: '2026-12-05',
};
const counts: Summary = {
  on: '2026-11-30',
  profiles: { pig: 12, dairy_cattle: 40 },
  standings: { served: 3 },
  lactations: {},
  barred: {},
  lists: { check_due: 2, birth_overdue: 1, birth_this_week: 0, birth_next_weeks: 0, open_too_long: 0 },
};

beforeAll(allWords);
beforeEach(() => setLanguage('en', { keep: false }));

test('a served female is told with her service and the days on which she is to be checked', () => {
  expect(serviceSaid(sow)).toBe('31 Oct · service · BR 1');
  expect(nextSaid(sow)).toBe('check 28 Nov – 05 Dec');
  expect(daysSaid(sow)).toBe('30 days');
  expect(isLate(sow)).toBe(false);
});

test('who was not checked in time, or did not give birth on her day, is late', () => {
  expect(isLate({ ...sow, check_to: '2026-11-29' })).toBe(true);
  expect(isLate({ ...sow, standing: 'pregnant', due_on: '2026-11-29' })).toBe(true);
  expect(isLate({ ...sow, standing: 'pregnant', due_on: '2026-11-30' })).toBe(false);
  expect(isLate({ ...sow, standing: 'open' })).toBe(false);
});

test('the day on which a pregnant one is due stands with how far it is away', () => {
  const due = (due_on: string) => nextSaid({ ...sow, standing: 'pregnant', due_on });
  expect(due('2026-12-02')).toBe('due 02 Dec (in 2 days)');
  expect(due('2026-11-30')).toBe('due 30 Nov (today)');
  expect(due('2026-11-29')).toBe('due 29 Nov (1 day ago)');
});

test('whether she gives milk is told only of who gave birth, and what bars her always', () => {
  expect(marksOf({ ...sow, lactation: 'dry' })).toBe('');
  expect(marksOf({ ...sow, parity: 3, lactation: 'lactating', barred: 'to_cull' })).toBe(
    'births: 3 · in milk · to be culled',
  );
});

test('a count of what is late stands out only where there are any, and pressed again shows all', () => {
  const [check, overdue, , , open] = listsOf(counts, { profile: 'pig', list: 'check_due' });
  expect([check?.late, overdue?.late, open?.late]).toEqual([false, true, false]);
  expect(check?.chosen).toBe(true);
  expect(check?.query).toEqual({ standing: null, list: null });
  expect(overdue?.query).toEqual({ standing: null, list: 'birth_overdue' });
});

test('a farm where no male runs with females is not shown that standing', () => {
  expect(standingsOf(counts, { profile: 'pig' }).map((one) => one.code)).not.toContain('exposed');
  expect(standingsOf(counts, { profile: 'pig', standing: 'exposed' }).map((one) => one.code)).toContain('exposed');
});

test('the animals shown are those asked for, else the main ones, else those of which there are most', () => {
  expect(profileShown('goat', 'pig', counts)).toBe('goat');
  expect(profileShown(undefined, 'pig', counts)).toBe('pig');
  expect(profileShown(undefined, 'beef_cattle', counts)).toBe('dairy_cattle');
  expect(profileShown(undefined, 'beef_cattle', undefined)).toBe('beef_cattle');
  expect(profilesOf(['pig', 'goat', 'dairy_cattle'], counts, 'goat')).toEqual(['pig', 'goat', 'dairy_cattle']);
});
