/** The farm's own tasks in words and in order, and how one is ended. */
import type { Task, TaskIn } from '../api/worklist';
import { daysBetween, dotted, longDay, shortDay } from './format';
import { language, t, tn } from './i18n.svelte';
import { lookups } from './lookups.svelte';
import { personName } from './people.svelte';
import { session } from './session.svelte';

const MONDAY = Date.UTC(2026, 5, 1);
const DAY_MS = 86_400_000;

/** A day of the week (1 is Monday) by its short name. */
export const weekdayName = (day: number) =>
  new Intl.DateTimeFormat(language(), { weekday: 'short', timeZone: 'UTC' }).format(MONDAY + (day - 1) * DAY_MS);

/** How often a task is done. */
export function oftenSaid(one: Task): string {
  if (one.every === 'days') return tn('task.often.days', one.days ?? 1);
  if (one.every === 'weekdays') return t('task.often.weekdays', { days: one.weekdays.map(weekdayName).join(', ') });
  return one.every === 'month' ? t('task.often.month', { n: one.month_day ?? 1 }) : t('task.often.once');
}

/** What is to come of a task when that day is there. */
const turnAhead = (one: Task) => one.changes.find((turn) => turn.since !== null && turn.since > session.today);

/** Whether nothing more comes of a task: no occasion stands, and no change is ahead. */
export const isOver = (one: Task) => one.next_on === null && !turnAhead(one);

/** Those that go on, by their next day; and those that are over, the last one first. */
export function parted(tasks: readonly Task[]): { running: Task[]; over: Task[] } {
  const next = (one: Task) => one.next_on ?? turnAhead(one)?.since ?? '';
  return {
    running: tasks
      .filter((one) => !isOver(one))
      .sort((one, other) => next(one).localeCompare(next(other)) || one.title.localeCompare(other.title, language())),
    over: tasks.filter(isOver).reverse(),
  };
}

/** On which day a task is to be done next, and how late that is. */
export function nextSaid({ next_on }: Task): string {
  const { today } = session;
  if (!next_on) return '';
  if (next_on < today) return tn('today.late', daysBetween(next_on, today));
  return next_on === today ? t('task.today') : t('task.next', { day: shortDay(next_on, today, language()) });
}
export const isLate = ({ next_on }: Task) => next_on !== null && next_on < session.today;

/** Where or with whom it is done. */
function whereSaid(one: Task): string {
  if (one.group_id) return lookups.groups.find((each) => each.id === one.group_id)?.name ?? '';
  return one.place_id ? (lookups.places.find((each) => each.id === one.place_id)?.name ?? '') : t('today.wholeFarm');
}

/** All of a task beside its title and its next day. */
export function factsSaid(one: Task): string {
  const ahead = turnAhead(one)?.since;
  return dotted(
    oftenSaid(one),
    whereSaid(one),
    one.assigned_to ? personName(one.assigned_to) : t('task.byNobody'),
    one.until_on && t('task.until', { day: longDay(one.until_on, language()) }),
    ahead && t('task.later', { day: longDay(ahead, language()) }),
  );
}

/** A task as it is, with a last day. */
export const ended = (one: Task, until_on: string): TaskIn => ({
  title: one.title,
  note: one.note,
  place_id: one.place_id,
  group_id: one.group_id,
  kind: one.kind as TaskIn['kind'] | null,
  every: one.every,
  ...(one.every === 'days' && one.days ? { days: one.days } : {}),
  ...(one.every === 'weekdays' ? { weekdays: one.weekdays } : {}),
  ...(one.every === 'month' && one.month_day ? { month_day: one.month_day } : {}),
  from_on: one.from_on,
  until_on,
  assigned_to: one.assigned_to,
});
