import type { Entry } from '../api/types';
import { localTime, number, weight } from './format';

export type Names = {
  place: (id: string) => string;
  group: (id: string) => string;
  animal?: (id: string) => string;
  feed?: (id: string) => string;
  word: (list: string, code: string) => string;
  /** The word of a choice as the kind itself has it. */
  choice?: (kind: string, field: string, code: unknown) => string;
  /** How a kind is told that is not among those which every page tells. */
  teller?: (kind: string) => Teller | undefined;
};
export type Mark = 'plain' | 'waiting' | 'disputed' | 'retracted';

/** How a line of the timeline is marked: what was taken back first, then what does not count. */
export function mark(entry: Pick<Entry, 'retracted' | 'verdict'>): Mark {
  if (entry.retracted) return 'retracted';
  return entry.verdict === 'waiting' || entry.verdict === 'disputed' ? entry.verdict : 'plain';
}

/** How an entry stands where somebody looks after it: what it is marked by, else whether something is to be confirmed. */
export function standing(entry: Pick<Entry, 'retracted' | 'verdict' | 'review'>): Mark | 'review' {
  const how = mark(entry);
  return how === 'plain' && entry.review ? 'review' : how;
}

export const text = (value: unknown) => (typeof value === 'string' ? value : '');
export const amount = (value: unknown) => (typeof value === 'number' ? value : undefined);

/** What an entry says after the name of its kind: `52,6 kg`, `Baia 14`, the words of a note. */
export function details(
  entry: { kind: string; data: Record<string, unknown>; derived?: Record<string, unknown> },
  names: Names,
  language: string,
): string {
  // Where all heads are meant, the server found out how many there were.
  const data = { ...entry.data, ...entry.derived };
  const parts = (TELLERS[entry.kind] ?? names.teller?.(entry.kind))?.(data, names, language) ?? [];
  return parts.filter(Boolean).join(' · ');
}

export type Teller = (data: Record<string, unknown>, names: Names, language: string) => string[];
const headsSaid = (count: number, names: Names, language: string) =>
  `${number(count, language, 0)} ${names.word('unit', count === 1 ? 'head' : 'heads')}`;
export const heads: Teller = (data, names, language) => {
  const count = amount(data.head_count);
  return count === undefined ? [] : [headsSaid(count, names, language)];
};
const groups = (data: Record<string, unknown>, names: Names) =>
  Array.isArray(data.group_ids) ? data.group_ids.map((id) => names.group(String(id))) : [];

/** A choice in the words of its kind, else in ours. */
export const chosen = (names: Names, kind: string, field: string, code: unknown) => {
  if (code === undefined || code === null) return '';
  return names.choice?.(kind, field, code) ?? names.word('reason', text(code));
};

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
    chosen(names, 'arrival', 'reason', data.reason),
    ...heads(data, names, language),
    text((data.from_holding as Record<string, unknown> | undefined)?.name),
    names.place(text(data.place_id)),
  ],
  departure: (data, names, language) => [
    chosen(names, 'departure', 'kind', data.kind),
    ...heads(data, names, language),
  ],
  death: (data, names, language) => [
    chosen(names, 'death', 'method', data.method),
    data.cause && data.cause !== 'unknown' ? chosen(names, 'death', 'cause', data.cause) : '',
    ...heads(data, names, language),
  ],
  head_count_correction: (data, names, language) => [
    amount(data.counted) === undefined ? '' : headsSaid(amount(data.counted) ?? 0, names, language),
    chosen(names, 'head_count_correction', 'reason', data.reason),
  ],
  parturition: (data, names, language) =>
    (['born_alive', 'stillborn', 'mummified'] as const)
      .filter((field) => amount(data[field]))
      .map((field) => {
        const count = amount(data[field]) ?? 0;
        return `${number(count, language, 0)} ${names.word('birth', `${field}_${count === 1 ? 'one' : 'other'}`)}`;
      }),
  photo: (data) => [text(data.caption)],
  group_change: (data, names, language) => [
    data.to_id
      ? names.group(text(data.to_id))
      : `${names.word('group_change', 'left')} ${names.group(text(data.from_id))}`,
    ...heads(data, names, language),
  ],
  lot_change: (data, names, language) =>
    data.animal_id
      ? [names.animal?.(text(data.animal_id)) ?? '', names.word('lot_change', data.out ? 'left' : 'came')]
      : [names.group(text(data.from_id)), ...heads(data, names, language)],
};

function weighed(data: Record<string, unknown>, names: Names, language: string): string {
  const single = amount(data.weight_kg);
  if (single !== undefined) return weight(single, language);
  const total = amount(data.sample_total_kg) ?? amount(data.total_kg);
  const count = amount(data.sample_count) ?? amount(data.head_count);
  if (total === undefined || !count) return '';
  return `${weight(total / count, language)} · ${headsSaid(count, names, language)}`;
}

/** The number a tagging put on, to be shown as a tag. */
export const tagOf = (entry: Pick<Entry, 'kind' | 'data'>) =>
  ['tagging', 'tag_lost', 'tag_replaced'].includes(entry.kind) ? text(entry.data.identifier) : '';

/** The farm's calendar day of an entry, and its hour when that was told. */
export function moment(
  entry: Pick<Entry, 'occurred_at' | 'occurred_on' | 'time_precision'>,
  zone: string,
  language: string,
) {
  const hour = entry.time_precision === 'day' ? '' : localTime(new Date(entry.occurred_at), zone, language);
  return { day: entry.occurred_on, hour };
}
