import type { Entry } from '../api/types';
import { localTime, number, weight } from './format';

export type Names = {
  place: (id: string) => string;
  group: (id: string) => string;
  word: (list: string, code: string) => string;
};
export type Mark = 'plain' | 'waiting' | 'disputed' | 'retracted';

/** How a line of the timeline is marked: what was taken back first, then what does not count. */
export function mark(entry: Pick<Entry, 'retracted' | 'verdict'>): Mark {
  if (entry.retracted) return 'retracted';
  return entry.verdict === 'waiting' || entry.verdict === 'disputed' ? entry.verdict : 'plain';
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const amount = (value: unknown) => (typeof value === 'number' ? value : undefined);

/** What an entry says after the name of its kind: `52,6 kg`, `Baia 14`, the words of a note. */
export function details(
  entry: { kind: string; data: Record<string, unknown> },
  names: Names,
  language: string,
): string {
  const { data } = entry;
  const parts = TELLERS[entry.kind]?.(data, names, language) ?? [];
  return parts.filter(Boolean).join(' · ');
}

type Teller = (data: Record<string, unknown>, names: Names, language: string) => string[];
const heads: Teller = (data, names, language) => {
  const count = amount(data.head_count);
  return count === undefined ? [] : [`${number(count, language, 0)} ${names.word('unit', 'heads')}`];
};
const groups = (data: Record<string, unknown>, names: Names) =>
  Array.isArray(data.group_ids) ? data.group_ids.map((id) => names.group(String(id))) : [];

const TELLERS: Record<string, Teller> = {
  weighing: (data, names, language) => [weighed(data, names, language)],
  move: (data, names) => [names.place(text(data.to_place_id))],
  note: (data) => [text(data.text)],
  registration: (data, names, language) => [
    ...heads(data, names, language),
    names.place(text(data.place_id)),
    ...groups(data, names),
  ],
  arrival: (data, names, language) => [
    names.word('reason', text(data.reason)),
    ...heads(data, names, language),
    names.place(text(data.place_id)),
  ],
  departure: (data, names, language) => [names.word('reason', text(data.kind)), ...heads(data, names, language)],
  death: (data, names, language) => [names.word('reason', text(data.method)), ...heads(data, names, language)],
  group_change: (data, names) => [
    data.to_id
      ? names.group(text(data.to_id))
      : `${names.word('group_change', 'left')} ${names.group(text(data.from_id))}`,
  ],
};

function weighed(data: Record<string, unknown>, names: Names, language: string): string {
  const single = amount(data.weight_kg);
  if (single !== undefined) return weight(single, language);
  const total = amount(data.sample_total_kg) ?? amount(data.total_kg);
  const count = amount(data.sample_count) ?? amount(data.head_count);
  if (total === undefined || !count) return '';
  return `${weight(total / count, language)} · ${number(count, language, 0)} ${names.word('unit', 'heads')}`;
}

/** The number a tagging put on, to be shown as a tag. */
export const tagOf = (entry: Pick<Entry, 'kind' | 'data'>) =>
  entry.kind === 'tagging' ? text(entry.data.identifier) || text(entry.data.value) : '';

/** The farm's calendar day of an entry, and its hour when that was told. */
export function moment(
  entry: Pick<Entry, 'occurred_at' | 'occurred_on' | 'time_precision'>,
  zone: string,
  language: string,
) {
  const hour = entry.time_precision === 'day' ? '' : localTime(new Date(entry.occurred_at), zone, language);
  return { day: entry.occurred_on, hour };
}
