import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Farm } from '../src/api/types';
import { loadLookups, lookups } from '../src/lib/lookups.svelte';
import { enter } from '../src/lib/session.svelte';

const answer = (body: unknown) =>
  new Response(JSON.stringify(body), { status: 200, headers: { 'Content-Type': 'application/json' } });
const pen = { id: 'pen', name: 'Baia 1' };
let visits = 0;

beforeEach(() => {
  visits += 1;
  const farm = { farm_id: `farm-${visits}`, role: 'owner' } as Farm;
  enter({ person: { person_id: 'p', name: 'P', email: 'p@f.test', language: 'en' }, farms: [farm] });
});
afterEach(() => vi.unstubAllGlobals());

test('who asks for the places while they are on their way has them too', async () => {
  let arrive = () => {};
  const way = new Promise<void>((done) => (arrive = done));
  vi.stubGlobal('fetch', () => way.then(() => answer({ items: [pen], next: null })));
  const first = loadLookups();

  const second = loadLookups().then(() => lookups.places);

  arrive();
  expect(await second).toEqual([pen]);
  await first;
});

test('places that did not come are asked for again', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  await loadLookups().catch(() => undefined);
  vi.stubGlobal('fetch', () => Promise.resolve(answer({ items: [pen], next: null })));

  await loadLookups();

  expect(lookups.places).toEqual([pen]);
});
