/** What does a thing that is due: the entries that close it, the entry that is to be put right, or saying so. */
import type { Due } from '../api/worklist';
import { t } from '../lib/i18n.svelte';
import { session } from '../lib/session.svelte';
import { isTask } from '../lib/today';
import { kinds, titled } from './kinds.svelte';

export const DONE = 'done';
export const SEE = 'see';
type Act = { code: string; text: string };

/** A place is filled by moving others there, not by moving it. */
const entriesOf = (one: Due): Act[] =>
  one.closes_with.flatMap((each) => {
    const kind = one.rule === 'downtime_end' ? undefined : kinds.of(each);
    return kind?.subjects.some((type) => type === one.subject.type) ? [{ code: each, text: titled(kind) }] : [];
  });

export function actsOf(one: Due): Act[] {
  if (!session.records || one.state === 'done' || one.state === 'skipped') return [];
  if (one.entry_id) return [{ code: SEE, text: t('today.entry') }];
  const found = entriesOf(one);
  return isTask(one) && !found.length ? [{ code: DONE, text: t('today.markDone') }] : found;
}
