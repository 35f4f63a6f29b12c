import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Task } from '../src/api/worklist';
import { allWords, setLanguage } from '../src/lib/i18n.svelte';
import { ended, factsSaid, isLate, nextSaid, oftenSaid, parted } from '../src/lib/tasks';

vi.mock('../src/lib/session.svelte', () => ({ session: { today: '2026-11-30', farm: { farm_id: 'f' } } }));
vi.mock('../src/lib/people.svelte', () => ({ personName: () => 'Ana' }));

const turn = {
  title: 'Clean the troughs',
  note: null,
  place_id: null,
  group_id: null,
  kind: null,
  every: 'days' as const,
  days: 7,
  weekdays: [],
  month_day: null,
  from_on: '2026-11-01',
  until_on: null,
  assigned_to: null,
  since: null,
  changed_at: '2026-11-01T12:00:00Z',
  changed_by: null,
};
const { since: _, changed_at: __, changed_by: ___, ...told } = turn;
const task: Task = {
  ...told,
  id: 'a',
  version: 1,
  made_at: turn.changed_at,
  made_by: null,
  over: false,
  next_on: '2026-12-05',
  changes: [turn],
};

beforeAll(allWords);
beforeEach(() => setLanguage('en', { keep: false }));

test('how often a task is done is told in days, weekdays, a day of the month or once', () => {
  expect(oftenSaid(task)).toBe('every 7 days');
  expect(oftenSaid({ ...task, days: 1 })).toBe('every day');
  expect(oftenSaid({ ...task, every: 'weekdays', weekdays: [1, 4] })).toBe('every week: Mon, Thu');
  expect(oftenSaid({ ...task, every: 'month', month_day: 31 })).toBe('every month on day 31');
  expect(oftenSaid({ ...task, every: 'once' })).toBe('once');
});

test('the next day is told as a day, as today, or by how late it is', () => {
  expect(nextSaid(task)).toBe('next: 05 Dec');
  expect(nextSaid({ ...task, next_on: '2026-11-30' })).toBe('for today');
  expect(nextSaid({ ...task, next_on: '2026-11-28' })).toBe('2 days late');
  expect([task, { ...task, next_on: '2026-11-28' }].map(isLate)).toEqual([false, true]);
});

test('what is next stands first, and what nothing more comes of is over', () => {
  const later = { ...task, id: 'b', next_on: '2026-12-09' };
  const done = { ...task, id: 'c', next_on: null };
  const resumed = { ...done, id: 'd', changes: [turn, { ...turn, since: '2026-12-07' }] };
  const { running, over } = parted([later, done, resumed, task]);
  expect(running.map((one) => one.id)).toEqual(['a', 'd', 'b']);
  expect(over.map((one) => one.id)).toEqual(['c']);
});

test('a task says who does it, until when, and that it changes', () => {
  const changing = {
    ...task,
    assigned_to: 'p',
    until_on: '2027-01-01',
    changes: [turn, { ...turn, since: '2026-12-07' }],
  };
  expect(factsSaid(task)).toBe('every 7 days · the whole farm · given to nobody');
  expect(factsSaid(changing)).toBe(
    'every 7 days · the whole farm · Ana · until 1 January 2027 · changes on 7 December 2026',
  );
});

test('a task that is ended stays what it is but for its last day, and says no more than its cadence has', () => {
  const weekly: Task = { ...task, every: 'weekdays', days: null, weekdays: [2], note: 'hose' };
  expect(ended(weekly, '2026-11-30')).toEqual({
    title: 'Clean the troughs',
    note: 'hose',
    place_id: null,
    group_id: null,
    kind: null,
    every: 'weekdays',
    weekdays: [2],
    from_on: '2026-11-01',
    until_on: '2026-11-30',
    assigned_to: null,
  });
});
