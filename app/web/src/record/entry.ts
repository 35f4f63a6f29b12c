import type { EntryIn, Subject } from '../api/types';
import { newId } from '../lib/ids';

/** When it happened: now, or on a day the person chose (`2026-11-20`), of which the hour is not known. */
export type When = 'now' | string;

/** A whole entry, ready to be sent as often as it takes. */
export function newEntry(
  kind: EntryIn['kind'],
  subject: Subject,
  data: Record<string, unknown>,
  when: When,
  now: Date = new Date(),
): EntryIn {
  const head = { id: newId(now.getTime()), kind, subject, data };
  if (when !== 'now') return { ...head, occurred_at: when, time_precision: 'day' };
  return { ...head, occurred_at: now.toISOString() };
}
