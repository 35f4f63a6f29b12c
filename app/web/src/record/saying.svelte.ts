import type { KindField } from '../api/types';
import { feedSaid } from '../lib/feeds.svelte';
import { dotted, localDate, localTime, longDay, number } from '../lib/format';
import { language, t, word } from '../lib/i18n.svelte';
import { animalLabel } from '../lib/labels.svelte';
import { lookups } from '../lib/lookups.svelte';
import { session } from '../lib/session.svelte';
import type { Data } from './form';
import { kinds, named } from './kinds.svelte';

export type Line = { name: string; label: string; said: string };

/** A value of an entry in words: a choice by its name, a place by its name, a number with its unit. */
export function valueSaid(
  field: Pick<KindField, 'name' | 'type' | 'unit' | 'options' | 'fields'>,
  value: unknown,
): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value))
    return dotted(...value.map((one) => valueSaid({ ...field, type: field.type.replace(/s$/, '') }, one)));
  if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
  if (typeof value === 'number') {
    const unit = field.unit && field.unit !== 'days' ? ` ${field.unit}` : '';
    return `${number(value, language(), 3)}${unit}`;
  }
  if (typeof value === 'object') {
    const inner = (field.fields ?? []) as KindField[];
    return dotted(...inner.map((one) => partSaid(one, (value as Data)[one.name])));
  }
  if (field.options) {
    const found = field.options.find((one) => one.value === value);
    return found ? named(found) : String(value);
  }
  if (field.type === 'date') return longDay(String(value), language());
  if (field.type === 'instant') return instantSaid(new Date(String(value)), session.farm.time_zone);
  if (field.name.endsWith('scheme')) return word('scheme', String(value));
  return field.type === 'id' ? idSaid(field.name, String(value)) : String(value);
}

/** A value among others: what is so is called by its name, what is not so is not worth a word. */
const partSaid = (field: KindField, value: unknown) =>
  typeof value === 'boolean' ? value && named(field) : valueSaid(field, value);

const instantSaid = (at: Date, zone: string) =>
  `${longDay(localDate(at, zone), language())} ${localTime(at, zone, language())}`;

function idSaid(name: string, id: string): string {
  if (name === 'feed_id') return feedSaid(id);
  const place = lookups.places.find((one) => one.id === id);
  const group = lookups.groups.find((one) => one.id === id);
  if (place || group) return (place ?? group)?.name ?? '';
  return /sire|dam|donor|animal/.test(name) ? animalLabel(id) : '';
}

/** What an entry says, field by field, in the order of its kind. */
export function linesOf(kind: string, data: Data): Line[] {
  const fields = kinds.of(kind)?.fields ?? [];
  return fields
    .filter((field) => data[field.name] !== undefined && field.name !== 'mode')
    .map((field) => ({ name: field.name, label: named(field), said: valueSaid(field, data[field.name]) }))
    .filter((line) => line.said !== '');
}

export type Difference = { label: string; before: string; after: string };
type Written = { data: Data; occurred_on: string; note: string | null; retracted: boolean };

/** What a version of an entry changed of the one before. */
export function differences(kind: string, before: Written, after: Written): Difference[] {
  const fields = kinds.of(kind)?.fields ?? [];
  const said = (one: Written) => ({
    ...Object.fromEntries(fields.map((field) => [named(field), valueSaid(field, one.data[field.name])])),
    [t('entry.day')]: longDay(one.occurred_on, language()),
    [t('entry.note')]: one.note ?? '',
  });
  const [old, now] = [said(before), said(after)];
  return Object.keys(now)
    .filter((label) => old[label] !== now[label])
    .map((label) => ({ label, before: old[label] ?? '', after: now[label] ?? '' }));
}
