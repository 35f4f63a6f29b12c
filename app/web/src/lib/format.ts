/** Numbers and dates as people of a language write them. Every function takes its language: none reads the page. */

const DAY = 86_400_000;

/** The decimal sign of a language: what the keypad prints. */
export function decimalSign(language: string): string {
  return new Intl.NumberFormat(language).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
}

export function number(value: number, language: string, digits = 1): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits, useGrouping: 'always' }).format(value);
}

/** Short facts in a row, the unknown ones left out: `Fêmea · 92 dias`. */
export const dotted = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ');

/** A live weight in kg: birds in two decimals, calves in one, bulls in none is nobody's habit: one, or two below 10 kg. */
export const weight = (kg: number, language: string) => `${number(kg, language, kg < 10 ? 2 : 1)} kg`;

/** A difference with its sign: `+14,2 kg`. */
export function gain(kg: number, language: string): string {
  const sign = kg < 0 ? '−' : '+';
  return `${sign}${weight(Math.abs(kg), language)}`;
}

/** Average daily gain, told in kg, shown in whole grams per day. */
export function dailyGain(kg: number, language: string): string {
  const grams = Math.round(kg * 1000);
  return `${grams < 0 ? '−' : ''}${number(Math.abs(grams), language, 0)} g/d`;
}

/** The local date (`2026-11-23`) of an instant in a time zone. */
export function localDate(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);
}

/** English of no country writes the day before the month and counts 24 hours, as the other languages do. */
export const datesOf = (language: string) => (language === 'en' ? 'en-GB' : language);

export function localTime(at: Date, zone: string, language: string): string {
  return new Intl.DateTimeFormat(datesOf(language), { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at);
}

/** An instant as the clock of a time zone shows it, as inputs read it: `2026-11-20T22:41`. */
export function clockOf(at: Date, zone: string): string {
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', options).format(at).replace(' ', 'T');
}

/** The instant at which the clock of a time zone shows that. */
export function instantOf(clock: string, zone: string): string {
  const asUtc = (local: string) => new Date(`${local}Z`).getTime();
  const wanted = asUtc(clock);
  const near = wanted - (asUtc(clockOf(new Date(wanted), zone)) - wanted);
  return new Date(near - (asUtc(clockOf(new Date(near), zone)) - wanted)).toISOString();
}

const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);

/** Days from one local date to another. */
export const daysBetween = (from: string, to: string) =>
  Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / DAY);

/** The day so many days after one. */
export const dayAfter = (on: string, days: number): string =>
  new Date(Date.parse(on) + days * DAY).toISOString().slice(0, 10);

/** `09 nov`, with the year when it is not this one: `09 nov 2025`. */
export function shortDay(day: string, today: string, language: string): string {
  const parts = new Intl.DateTimeFormat(datesOf(language), {
    day: '2-digit',
    month: 'short',
    timeZone: 'UTC',
  }).formatToParts(atNoon(day));
  const pick = (type: string) => (parts.find((part) => part.type === type)?.value ?? '').replace('.', '');
  const text = `${pick('day')} ${pick('month')}`;
  return day.slice(0, 4) === today.slice(0, 4) ? text : `${text} ${day.slice(0, 4)}`;
}

/** `23 de novembro de 2026`. */
export function longDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(datesOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(atNoon(day));
}

export type Age = { unit: 'day' | 'month' | 'year'; count: number; months: number };

/** An age in the unit people use: days to 120, months to two years, then years and months. */
export function age(birth: string, today: string): Age {
  const days = daysBetween(birth, today);
  if (days <= 120) return { unit: 'day', count: days, months: 0 };
  const [by = 0, bm = 0, bd = 0] = birth.split('-').map(Number);
  const [ty = 0, tm = 0, td = 0] = today.split('-').map(Number);
  const months = (ty - by) * 12 + (tm - bm) - (td < bd ? 1 : 0);
  if (months < 24) return { unit: 'month', count: months, months: 0 };
  return { unit: 'year', count: Math.floor(months / 12), months: months % 12 };
}

/** An electronic number in the groups people read it by: `982 0000 0000 1187`. */
export function spacedNumber(value: string): string {
  return /^\d{15}$/.test(value) ? value.replace(/(\d{3})(\d{4})(\d{4})(\d{4})/, '$1 $2 $3 $4') : value;
}
