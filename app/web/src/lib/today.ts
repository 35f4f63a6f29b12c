/** The day's list in words and in order: by job, by place, what is late first; and what this device kept of it. */
import type { Due, Job, State, Wanted } from '../api/worklist';
import { daysBetween, shortDay } from './format';
import { language, t, tn } from './i18n.svelte';
import { recall, remember } from './kept';
import { session } from './session.svelte';

/** States that are asked for by themselves; without one, what is to be done is shown. */
export const ASIDE: readonly State[] = ['done', 'snoozed', 'skipped', 'stale'];
const PLAN: readonly State[] = ['overdue', 'due', 'upcoming'];
const SEVERITIES: readonly Due['severity'][] = ['critical', 'high', 'normal', 'info'];
const MOST_KEPT = 500;

export type Spot = { id: string; name: string; items: Due[] };
export type Section = { list: Due['list']; label: string; count: number; places: Spot[] };

const rank = (one: Due) => PLAN.indexOf(one.state) * 10 + SEVERITIES.indexOf(one.severity);

/** What is late comes first, then what matters most, then by the last day to do it. */
export const byUrgency = (one: Due, other: Due) =>
  rank(one) - rank(other) || one.to_on.localeCompare(other.to_on) || one.id.localeCompare(other.id);

/** Items under their jobs, in the order of these, and there under their places; what is nowhere comes last. */
export function sectioned(items: readonly Due[], jobs: readonly Pick<Job, 'list'>[]): Section[] {
  const order = new Intl.Collator(language(), { numeric: true });
  const found = new Map<Due['list'], Section>();
  for (const one of items.toSorted(byUrgency)) {
    const section = found.get(one.list) ?? { list: one.list, label: one.list_label, count: 0, places: [] };
    found.set(one.list, section);
    section.count += 1;
    const id = one.place?.id ?? '';
    const spot = section.places.find((each) => each.id === id);
    if (spot) spot.items.push(one);
    else section.places.push({ id, name: one.place?.name ?? '', items: [one] });
  }
  for (const section of found.values())
    section.places.sort((one, other) => Number(!one.id) - Number(!other.id) || order.compare(one.name, other.name));
  const at = (section: Section) => jobs.findIndex((job) => job.list === section.list);
  return [...found.values()].sort((one, other) => at(one) - at(other));
}

const day = (on: string) => shortDay(on, session.today, language());

/** Until when it is to be done, or what became of it: `3 days late`, `today`, `until 05 Dec`. */
export function whenSaid(one: Due): string {
  const { today } = session;
  if (one.state === 'done' && one.closed_on) return t('today.doneOn', { on: day(one.closed_on) });
  if (one.state === 'skipped' && one.skipped_on) return t('today.skippedOn', { on: day(one.skipped_on) });
  if (one.state === 'snoozed' && one.snoozed_until) return t('today.snoozedTo', { on: day(one.snoozed_until) });
  if (one.to_on < today) return tn('today.late', daysBetween(one.to_on, today));
  if (one.from_on > today) return t('today.from', { on: day(one.from_on) });
  return one.to_on === today ? t('today.now') : t('today.until', { on: day(one.to_on) });
}

/** How it stands out: what is late or critical in red, what matters in amber. */
export function toneOf(one: Due): '' | 'brick' | 'amber' {
  if (one.state !== 'due' && one.state !== 'overdue') return '';
  if (one.state === 'overdue' || one.severity === 'critical') return 'brick';
  return one.severity === 'high' ? 'amber' : '';
}

/** How many of all jobs are in these states. */
export const counted = (jobs: readonly Job[], ...states: State[]): number =>
  jobs.reduce((sum, job) => sum + states.reduce((part, state) => part + (job.states[state] ?? 0), 0), 0);

/** Whether it is one of the farm's own tasks, which a tap can do. */
export const isTask = (one: Due): boolean => one.rule === 'farm_task';

/** Whom or what it is about. */
export const subjectSaid = ({ subject }: Due): string =>
  subject.name ?? (subject.type === 'farm' ? session.farm.name : t('females.nameless'));

/** The page about a subject. */
export function hrefOf({ type, id }: Due['subject']): string {
  const pages: Record<string, string> = { animal: 'animals', lot: 'groups', group: 'groups', place: 'places' };
  return pages[type] ? `/${pages[type]}/${id}` : '/journal';
}

export type Kept = { at: string; items: Due[] };
const key = () => `today.${session.farm.farm_id}`;

/** Keeps on this device what is to be done, for when there is no signal. */
export const keepPlan = (items: readonly Due[]) =>
  remember(key(), JSON.stringify({ at: new Date().toISOString(), items: items.slice(0, MOST_KEPT) }));

/** What was kept last of this farm's plan, or nothing. */
export function keptPlan(): Kept | undefined {
  try {
    return JSON.parse(recall(key()) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Of what was kept, what these filters find; `inside` tells the place asked for and all places in it. */
export const among = (kept: readonly Due[], wanted: Wanted, inside: ReadonlySet<string>): Due[] =>
  kept.filter(
    (one) =>
      (!wanted.list || one.list === wanted.list) &&
      (!wanted.place_id || inside.has(one.place?.id ?? '')) &&
      (!wanted.assigned_to || one.assigned_to === wanted.assigned_to) &&
      (!wanted.assigned || Boolean(one.assigned_to) === (wanted.assigned === 'somebody')),
  );
