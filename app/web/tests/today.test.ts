import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Due, Job } from '../src/api/worklist';
import { allWords, setLanguage } from '../src/lib/i18n.svelte';
import { among, counted, hrefOf, keepPlan, keptPlan, sectioned, toneOf, whenSaid } from '../src/lib/today';

vi.mock('../src/lib/session.svelte', () => ({ session: { today: '2026-11-30', farm: { farm_id: 'f' } } }));

const check: Due = {
  id: 'a',
  rule: 'pregnancy_check_due',
  rule_label: 'pregnancy check',
  list: 'checks',
  list_label: 'checks',
  why: 'Served 30 days ago.',
  facts: {},
  closes_with: ['pregnancy_check'],
  entry_id: null,
  task_id: null,
  subject: { type: 'animal', id: 's', name: 'A12' },
  place: { id: 'p2', name: 'Pen 10' },
  profile: 'pig',
  due_on: '2026-11-28',
  from_on: '2026-11-28',
  to_on: '2026-12-05',
  state: 'due',
  severity: 'normal',
  closed_on: null,
  closed_by: null,
  assigned_to: null,
  snoozed_until: null,
  snoozes: 0,
  snooze_why: null,
  skipped_on: null,
  skip_why: null,
  marked_at: null,
  marked_by: null,
  flags: [],
};
const late: Due = { ...check, id: 'b', state: 'overdue', to_on: '2026-11-27' };
const elsewhere: Due = { ...check, id: 'c', place: { id: 'p1', name: 'Pen 9' }, severity: 'critical' };
const lost: Due = { ...check, id: 'd', place: null };
const birth: Due = { ...check, id: 'e', list: 'births', list_label: 'births' };
const jobs: Job[] = [
  { list: 'births', label: 'births', states: { overdue: 1, due: 2 }, severities: {} },
  { list: 'checks', label: 'checks', states: { due: 4, upcoming: 3 }, severities: {} },
];

beforeAll(allWords);
beforeEach(() => setLanguage('en', { keep: false }));

test('items stand under their jobs and places, the late ones first, what is nowhere last', () => {
  const found = sectioned([check, lost, birth, elsewhere, late], jobs);
  expect(found.map((one) => [one.list, one.count])).toEqual([
    ['births', 1],
    ['checks', 4],
  ]);
  expect(found[1]?.places.map((one) => one.name)).toEqual(['Pen 9', 'Pen 10', '']);
  expect(found[1]?.places[1]?.items.map((one) => one.id)).toEqual(['b', 'a']);
});

test('of what matters more the same day it is told first', () => {
  const high: Due = { ...check, id: 'z', severity: 'high' };
  expect(sectioned([check, high], jobs)[0]?.places[0]?.items.map((one) => one.id)).toEqual(['z', 'a']);
});

test('until when it is to be done is told in days late, today, or a day', () => {
  expect(whenSaid(late)).toBe('3 days late');
  expect(whenSaid({ ...check, to_on: '2026-11-30' })).toBe('today');
  expect(whenSaid(check)).toBe('until 05 Dec');
  expect(whenSaid({ ...check, from_on: '2026-12-02' })).toBe('from 02 Dec');
  expect(whenSaid({ ...check, state: 'done', closed_on: '2026-11-30' })).toBe('done on 30 Nov');
  expect(whenSaid({ ...check, state: 'snoozed', snoozed_until: '2026-12-03' })).toBe('put off to 03 Dec');
});

test('what is late or critical stands out, and what is only ahead does not', () => {
  expect([late, elsewhere, { ...check, severity: 'high' as const }, check].map(toneOf)).toEqual([
    'brick',
    'brick',
    'amber',
    '',
  ]);
  expect(toneOf({ ...check, state: 'upcoming', severity: 'critical' })).toBe('');
});

test('jobs are counted by the states asked for', () => {
  expect(counted(jobs, 'overdue')).toBe(1);
  expect(counted(jobs, 'overdue', 'due')).toBe(7);
});

test('the page about a subject is its card', () => {
  expect(hrefOf(check.subject)).toBe('/animals/s');
  expect(hrefOf({ ...check.subject, type: 'lot' })).toBe('/groups/s');
  expect(hrefOf({ ...check.subject, type: 'farm' })).toBe('/journal');
});

test('what was loaded last is there without signal, and is filtered on the device', () => {
  keepPlan([check, birth, elsewhere, lost]);
  const kept = keptPlan()?.items ?? [];
  expect(kept).toHaveLength(4);
  expect(among(kept, { list: 'births' }, new Set()).map((one) => one.id)).toEqual(['e']);
  expect(among(kept, { place_id: 'barn' }, new Set(['barn', 'p1'])).map((one) => one.id)).toEqual(['c']);
  expect(among(kept, { assigned_to: 'me' }, new Set())).toEqual([]);
});

test('what somebody or nobody is to do is told apart without signal', () => {
  const mine: Due = { ...check, id: 'm', assigned_to: 'me' };
  expect(among([check, mine], { assigned: 'nobody' }, new Set()).map((one) => one.id)).toEqual(['a']);
  expect(among([check, mine], { assigned: 'somebody' }, new Set()).map((one) => one.id)).toEqual(['m']);
});
