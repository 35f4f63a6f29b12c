/** Figures in words: values with their units, periods, and how a series is drawn. */
import type { Asked, Figure, Point } from '../api/figures';
import { dotted, number, shortDay } from './format';
import { language, t, word } from './i18n.svelte';
import { session } from './session.svelte';

export type Span = 'year' | 'calendar' | 'month' | 'own';
export const SPANS: readonly Span[] = ['year', 'calendar', 'month', 'own'];

const iso = (at: Date) => at.toISOString().slice(0, 10);
const utc = (day: string) => new Date(`${day}T12:00:00Z`);

/** The days of a span that ends on a day, or has ended by it: from and to, both included. */
export function daysOf(span: Exclude<Span, 'own'>, today: string): { from: string; to: string } {
  const now = utc(today);
  if (span === 'calendar') return { from: `${today.slice(0, 4)}-01-01`, to: today };
  if (span === 'month') {
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1, 12));
    return { from: iso(first), to: iso(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0, 12))) };
  }
  const last = new Date(Date.UTC(now.getUTCFullYear() - 1, now.getUTCMonth() + 1, 0, 12)).getUTCDate();
  const begin = new Date(Date.UTC(now.getUTCFullYear() - 1, now.getUTCMonth(), Math.min(now.getUTCDate(), last), 12));
  return { from: iso(new Date(begin.getTime() + 86_400_000)), to: today };
}

/** Which span two days are, as the page shows it chosen. */
export function spanOf(from: string, to: string, today: string): Span {
  const is = (span: Exclude<Span, 'own'>) => {
    const days = daysOf(span, today);
    return days.from === from && days.to === to;
  };
  if (!from && !to) return 'year';
  return (['year', 'calendar', 'month'] as const).find(is) ?? 'own';
}

const DIGITS: Record<string, number> = { 'cells/mL': 0, head: 1, days: 1, '%': 1, '%/year': 1 };

/** A value as people read it, without its unit. */
export const bare = (value: number, unit: string) => number(value, language(), DIGITS[unit] ?? 2);

/** A unit in the language of the page. */
export const unitSaid = (unit: string) => word('figure.unit', unit);

/** A value with its unit; a dash where there is none. */
export function said(value: number | null, unit: string): string {
  if (value === null) return '—';
  return unit === '%' ? `${bare(value, unit)} %` : `${bare(value, unit)} ${unitSaid(unit)}`;
}

/** Why there is no value, or what is to be kept in mind beside one. */
export const marksSaid = (one: Figure) =>
  dotted(
    one.value === null && one.reason && word('figure.reason', one.reason),
    ...one.flags.map((flag) => word('figure.flag', flag)),
  );

const plain = (value: number) => number(value, language(), 1);

/** What stands above and below the line: `103 / 127`. */
export function lineSaid(one: { numerator: number | null; denominator: number | null }): string {
  if (one.numerator === null) return '';
  return one.denominator === null ? plain(one.numerator) : `${plain(one.numerator)} / ${plain(one.denominator)}`;
}

/** The interval of a share of few, and how many are left open. */
export const doubtSaid = (one: Figure) =>
  dotted(
    one.interval && t('figure.interval', { low: plain(one.interval.low), high: plain(one.interval.high) }),
    one.open > 0 && t('figure.open', { n: plain(one.open) }),
  );

/** Whether a change is for the better; undefined where neither is. */
export function better(now: number | null, before: number | null, wanted: string | null): boolean | undefined {
  if (now === null || before === null || now === before || (wanted !== 'up' && wanted !== 'down')) return undefined;
  return wanted === 'up' ? now > before : now < before;
}

/** The change since the time before, with its sign and unit. */
export function changeSaid(now: number | null, before: number | null, unit: string): string {
  if (now === null || before === null) return '';
  const sign = now < before ? '−' : '+';
  return t('figure.change', { change: `${sign}${said(Math.abs(now - before), unit)}` });
}

export type Theme = { code: string; name: string; items: Figure[] };

/** Figures under their themes, in the order in which they come. */
export function byTheme(all: readonly Figure[]): Theme[] {
  const found = new Map<string, Theme>();
  for (const one of all) {
    const theme = found.get(one.theme) ?? { code: one.theme, name: one.theme_name, items: [] };
    theme.items.push(one);
    found.set(one.theme, theme);
  }
  return [...found.values()];
}

/** Two days as a person writes a stretch of time. */
export const stretchSaid = (from: string, to: string) =>
  `${shortDay(from, session.today, language())} – ${shortDay(to, session.today, language())}`;

/** What one row behind a number says of itself. */
export const behindSaid = (told: Record<string, unknown>) =>
  dotted(
    ...Object.entries(told).map(([name, value]) => {
      if (value === null || value === undefined) return '';
      const shown =
        typeof value === 'number'
          ? number(value, language(), 2)
          : /^\d{4}-\d\d-\d\d$/.test(String(value))
            ? shortDay(String(value), session.today, language())
            : word(`figure.${name}`, String(value).replace(/_other$/, '_else'));
      return `${word('figure.told', name)} ${shown}`;
    }),
  );

export type Drawn = { x: number; y: number; point: Point };
export type Drawing = { dots: Drawn[]; lines: string[]; targets: string[]; ticks: { y: number; value: number }[] };

const ENDS = ['minimum', 'maximum'] as const;

/**
 * A series as dots and lines in a box, broken where a month has no value; from zero unless that hides the change. The
 * ends of the target of each month are steps.
 */
export function draw(series: readonly Point[], width: number, height: number, unit = ''): Drawing {
  const values = series.flatMap((point) => (point.value === null ? [] : [point.value]));
  if (!values.length) return { dots: [], lines: [], targets: [], ticks: [] };
  const aimed = series.flatMap(({ target }) => ENDS.flatMap((end) => target?.[end] ?? []));
  const most = Math.max(...values, ...aimed);
  const least = Math.min(...values, ...aimed);
  const low = least > 0 && most - least < most / 2 ? least - (most - least || most * 0.1) * 0.3 : Math.min(0, least);
  const above = most === low ? low + 1 : most + (most - low) * 0.1;
  const high = unit === '%' && most <= 100 ? Math.min(above, 100) : above;
  const y = (value: number) => height - ((value - low) / (high - low)) * height;
  const x = (at: number) => (series.length < 2 ? width / 2 : (at / (series.length - 1)) * width);
  const dots: Drawn[] = [];
  const lines: string[] = [];
  let running: string[] = [];
  series.forEach((point, at) => {
    if (point.value === null) {
      if (running.length > 1) lines.push(running.join(' '));
      running = [];
      return;
    }
    dots.push({ x: x(at), y: y(point.value), point });
    running.push(`${x(at).toFixed(1)},${y(point.value).toFixed(1)}`);
  });
  if (running.length > 1) lines.push(running.join(' '));
  const steps = (end: (typeof ENDS)[number]) =>
    series.reduce((path, { target }, index) => {
      const wanted = target?.[end] ?? null;
      if (wanted === null) return path;
      const isNew = (series[index - 1]?.target?.[end] ?? null) === null;
      const [left, up] = [x(index).toFixed(1), y(wanted).toFixed(1)];
      return `${path}${isNew ? `M${left} ${up}` : `H${left}V${up}`}`;
    }, '');
  const targets = ENDS.map(steps).filter((path) => path.includes('H'));
  return { dots, lines, targets, ticks: [low, (low + high) / 2, high].map((value) => ({ y: y(value), value })) };
}

/** What is asked of the server for the days that the page shows. */
export const askedFor = (profile: Asked['profile'], from: string, to: string): Asked => ({
  profile,
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});
