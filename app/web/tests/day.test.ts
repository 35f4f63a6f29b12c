import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import * as journal from '../src/api/journal';
import { Problem } from '../src/api/problem';
import type { Due } from '../src/api/worklist';
import * as api from '../src/api/worklist';
import DuePrint from '../src/components/DuePrint.svelte';
import { allWords, setLanguage } from '../src/lib/i18n.svelte';
import { setQuery } from '../src/lib/router.svelte';
import { sectioned } from '../src/lib/today';
import Today from '../src/routes/Today.svelte';

vi.mock('../src/lib/session.svelte', () => ({
  session: {
    today: '2026-11-30',
    farm: { farm_id: 'f', name: 'Boa Vista', role: 'owner' },
    me: { person: { person_id: 'me' } },
    records: true,
    manages: true,
  },
}));
vi.mock('../src/record/kinds.svelte', () => ({ loadKinds: async () => undefined, kinds: { of: () => undefined } }));
vi.mock('../src/lib/people.svelte', () => ({ people: () => [], personName: () => '' }));
vi.mock('../src/api/worklist');
vi.mock('../src/api/journal');

const task = {
  id: 'farm_task:f:t-1:2026-11-30',
  rule: 'farm_task',
  rule_label: 'Clean the troughs',
  list: 'tasks',
  list_label: 'tasks',
  why: 'Every day.',
  entry_id: null,
  task_id: 't-1',
  closes_with: [],
  subject: { type: 'farm', id: 'f', name: null },
  place: null,
  from_on: '2026-11-30',
  to_on: '2026-11-30',
  state: 'due',
  severity: 'normal',
} as unknown as Due;
let shown: object | undefined;

beforeAll(allWords);
beforeEach(() => {
  setLanguage('en', { keep: false });
  vi.mocked(api.countDue).mockResolvedValue([]);
  vi.mocked(api.listDue).mockResolvedValue({ on: '2026-11-30', items: [task], next: null });
});
afterEach(async () => {
  if (shown) await unmount(shown);
  shown = undefined;
  setQuery({ list: '' });
});

const open = () => {
  shown = mount(Today, { target: document.body });
};
/** Presses what begins with this text, once it is there. */
async function press(text: string): Promise<void> {
  const found = await vi.waitUntil(() =>
    [...document.querySelectorAll<HTMLButtonElement>('button')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().startsWith(text),
    ),
  );
  found.click();
}
const alarm = () => document.querySelector('[role=alert]')?.textContent ?? '';

test('on paper a task of the whole farm stands under the name of the farm', () => {
  shown = mount(DuePrint, { target: document.body, props: { sections: sectioned([task], []) } });
  expect(document.querySelector('td.mono')?.textContent).toBe('Boa Vista');
});

test('what went wrong is told no more once something else is asked for', async () => {
  vi.mocked(api.markDue).mockRejectedValue(new Problem(409, { detail: 'It is closed.' }));
  open();
  await press('Done');
  await vi.waitUntil(() => alarm().includes('It is closed.'));

  setQuery({ list: 'tasks' });
  await tick();

  expect(alarm()).toBe('');
});

test('to change a task, the task that the item names is read', async () => {
  vi.mocked(api.readTask).mockRejectedValue(new Problem(404, {}));
  open();
  await press('More');
  await press('Change the task');

  expect(api.readTask).toHaveBeenCalledWith('f', 't-1');
});

test('what an entry lacks is put right in that entry', async () => {
  const lacking = { ...task, rule: 'movement_document_missing', task_id: null, entry_id: 'e-1' } as Due;
  vi.mocked(api.listDue).mockResolvedValue({ on: '2026-11-30', items: [lacking], next: null });
  vi.mocked(journal.readEntry).mockRejectedValue(new Problem(404, {}));
  open();
  await press('Open the entry');

  expect(journal.readEntry).toHaveBeenCalledWith('f', 'e-1');
});
