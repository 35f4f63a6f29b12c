import { afterEach, expect, test, vi } from 'vitest';
import { markDue, markMany } from '../src/api/worklist';
import { Choosing } from '../src/lib/choosing.svelte';

const sent: string[][] = [];
/** A server that refuses one item. */
function answering(refused: string): void {
  vi.stubGlobal('fetch', async (asked: Request) => {
    const { items } = await asked.json();
    sent.push(items);
    const said = items.map((id: string) =>
      id === refused
        ? { id, status: 'refused', problem: { code: 'events/item_closed', detail: 'Done.' } }
        : { id, status: 'marked' },
    );
    return Response.json({ items: said });
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  sent.length = 0;
});

test('more items than one request takes are sent in several, and each that is refused is told with why', async () => {
  answering('i203');
  const ids = Array.from({ length: 205 }, (_, at) => `i${at}`);

  const refused = await markMany('f', ids, { what: 'snooze', until: '2026-12-03' });

  expect(sent.map((one) => one.length)).toEqual([200, 5]);
  expect([...refused].map(([id, problem]) => [id, problem.message])).toEqual([['i203', 'Done.']]);
});

test('one item that is refused throws why', async () => {
  answering('a');

  await expect(markDue('f', 'a', { what: 'wake' })).rejects.toThrow('Done.');
});

test('items are chosen one by one or all, and none when choosing ends', () => {
  const choosing = new Choosing();
  choosing.turn();
  choosing.all([{ id: 'a' }, { id: 'b' }]);
  choosing.set('a', false);
  choosing.set('c', true);
  expect([...choosing.ids]).toEqual(['b', 'c']);

  choosing.turn();
  expect([choosing.on, choosing.ids.size]).toEqual([false, 0]);
});
