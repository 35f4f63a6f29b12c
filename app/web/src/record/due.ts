/** What does a thing that is due: the entries that close it, or for a task that none closes, saying so. */
import type { Due } from '../api/worklist';
import { t } from '../lib/i18n.svelte';
import { session } from '../lib/session.svelte';
import { isTask } from '../lib/today';
import { kinds, titled } from './kinds.svelte';

export const DONE = 'done';
type Act = { code: string; text: string };

const entriesOf = (one: Due): Act[] =>
  one.closes_with.flatMap((each) => {
    const kind = kinds.of(each);
    return kind?.subjects.some((type) => type === one.subject.type) ? [{ code: each, text: titled(kind) }] : [];
  });

export function actsOf(one: Due): Act[] {
  if (!session.records || one.state === 'done' || one.state === 'skipped') return [];
  const found = entriesOf(one);
  return isTask(one) && !found.length ? [{ code: DONE, text: t('today.markDone') }] : found;
}
