/** Females in words: where each stands and since when, by whom she was served, and which day counts next. */
import type { Female, Summary, Wanted } from '../api/females';
import type { Profile } from '../api/parameters';
import { choiceSaid } from '../record/kinds.svelte';
import { daysBetween, dotted, number, shortDay } from './format';
import { language, t, tn, word } from './i18n.svelte';
import { session } from './session.svelte';

export const STANDINGS = ['open', 'exposed', 'served', 'pregnant', 'immature'] as const;
export const LISTS = ['check_due', 'birth_overdue', 'birth_this_week', 'birth_next_weeks', 'open_too_long'] as const;
const LATE: readonly string[] = ['birth_overdue', 'open_too_long'];

export type Standing = (typeof STANDINGS)[number];
export type List = (typeof LISTS)[number];
/** A part of the board: how many there are, and what the address says to see them. */
export type Part = {
  code: string;
  name: string;
  heads: number;
  late: boolean;
  chosen: boolean;
  query: Record<string, string | null>;
};

const day = (on: string) => shortDay(on, session.today, language());
/** A day of the months around today, of which the year is plain. */
const near = (on: string) => shortDay(on, on, language());

/** The profiles to choose from: those with females; the one that is shown stays among them. */
export const profilesOf = (all: readonly Profile[], counts: Summary | undefined, shown: Profile): Profile[] =>
  all.filter((one) => one === shown || (counts?.profiles[one] ?? 0) > 0);

/** The profile to show: the one asked for, the farm's main one if it has females of it, else one that has most. */
export function profileShown(asked: Profile | undefined, main: Profile, counts: Summary | undefined): Profile {
  if (asked) return asked;
  const most = Object.entries(counts?.profiles ?? {}).toSorted(([, one], [, other]) => other - one)[0];
  return counts && !counts.profiles[main] && most ? (most[0] as Profile) : main;
}

const isChosen = (wanted: Wanted, query: Record<string, string | null>) =>
  (wanted.standing ?? null) === query.standing && (wanted.list ?? null) === query.list;

function part(code: string, heads: number, late: boolean, wanted: Wanted, how: 'standing' | 'list'): Part {
  const query = { standing: null, list: null, [how]: code };
  const chosen = isChosen(wanted, query);
  // Pressed once more, all are shown again.
  const next = chosen ? { standing: null, list: null } : query;
  return { code, name: word(`females.${how}`, code), heads, late: late && heads > 0, chosen, query: next };
}

/** Where they stand; of nobody is said only where nobody ever stands. */
export const standingsOf = (counts: Summary, wanted: Wanted): Part[] =>
  STANDINGS.filter((code) => code !== 'exposed' || counts.standings[code] || wanted.standing === code).map((code) =>
    part(code, counts.standings[code] ?? 0, false, wanted, 'standing'),
  );
/** What is to be looked at. */
export const listsOf = (counts: Summary, wanted: Wanted): Part[] =>
  LISTS.map((code) => part(code, counts.lists[code] ?? 0, LATE.includes(code), wanted, 'list'));

/** Since when she stands there: `30 days`, of the young their age. */
export const daysSaid = (one: Female) => tn('age.day', one.days);

/** What she was served with: `01 nov · insemination · BR 12, BR 14`. */
export function serviceSaid(one: Female): string {
  const { service } = one;
  if (!service) return '';
  const how = service.method ? choiceSaid('service', 'method', service.method) : word('females.kind', service.kind);
  const sires = service.sires.map((sire) => sire.label ?? t('females.nameless')).join(', ');
  const on = day(service.on);
  return dotted(service.no > 1 ? t('females.serviceNo', { on, n: service.no }) : on, how, sires);
}

/** The day that counts next of her: to be checked, or due; with how many days it is away. */
export function nextSaid(one: Female): string {
  if (one.standing === 'served' && one.check_from && one.check_to)
    return t('females.check', { from: near(one.check_from), to: near(one.check_to) });
  if (one.standing !== 'pregnant' || !one.due_on) return '';
  const away = daysBetween(session.today, one.due_on);
  const when = away === 0 ? t('females.today') : tn(away > 0 ? 'females.in' : 'females.ago', Math.abs(away));
  return `${t('females.due', { on: near(one.due_on) })} (${when})`;
}

/** Whether that day is past: nobody checked her in time, or she did not give birth. */
export function isLate(one: Female): boolean {
  const last = one.standing === 'pregnant' ? one.due_on : one.standing === 'served' ? one.check_to : null;
  return last !== null && last < session.today;
}

/** What keeps her from breeding. */
export const barredSaid = (one: Female) => (one.barred ? word('females.barred', one.barred) : '');

/** Which birth she has behind her, whether she gives milk, and what keeps her from breeding. */
export const marksOf = (one: Female) =>
  dotted(
    one.parity > 0 && t('females.parity', { n: number(one.parity, language(), 0) }),
    one.parity > 0 && one.lactation && word('females.lactation', one.lactation),
    barredSaid(one),
  );
