import { readAnimal } from './herd';
import { against, client, told } from './http';
import { part, whole } from './lists';
import type { components } from './schema';
import type { Correction, Entry, EntryIn, EntryQuery, Kind, ReviewClass, SelectionIn } from './types';

type Schemas = components['schemas'];

export const record = (farm_id: string, entry: EntryIn) =>
  told(
    client.POST('/api/events/v1/farms/{farm_id}/events', {
      params: { path: { farm_id } },
      body: entry as Schemas['EventsEntryIn'],
    }),
  );
export const recordSelection = async (farm_id: string, body: SelectionIn) =>
  (
    await told(
      client.POST('/api/events/v1/farms/{farm_id}/events/selection', {
        params: { path: { farm_id } },
        body: body as Schemas['EventsSelectionIn'],
      }),
    )
  ).items;
export const correct = (farm_id: string, entry: { id: string; version: number }, body: Correction) =>
  told(
    client.PUT('/api/events/v1/farms/{farm_id}/events/{entry_id}', {
      params: { path: { farm_id, entry_id: entry.id } },
      headers: against(entry.version),
      body: body as Schemas['EventsCorrectionIn'],
    }),
  );
export const retract = (farm_id: string, entry: { id: string; version: number }, why: string) =>
  told(
    client.DELETE('/api/events/v1/farms/{farm_id}/events/{entry_id}', {
      params: { path: { farm_id, entry_id: entry.id }, query: { why } },
      headers: against(entry.version),
    }),
  );
export const readEntry = (farm_id: string, entry_id: string): Promise<Entry> =>
  told(client.GET('/api/events/v1/farms/{farm_id}/events/{entry_id}', { params: { path: { farm_id, entry_id } } }));
export const readVersions = async (farm_id: string, entry_id: string, signal?: AbortSignal) =>
  (
    await told(
      client.GET('/api/events/v1/farms/{farm_id}/events/{entry_id}/versions', {
        params: { path: { farm_id, entry_id } },
        signal,
      }),
    )
  ).items;
export const listEntries = (farm_id: string, query: EntryQuery, cursor?: string, signal?: AbortSignal) =>
  told(
    client.GET('/api/events/v1/farms/{farm_id}/events', {
      params: { path: { farm_id }, query: { ...query, ...part(cursor, 100) } },
      signal,
    }),
  );
/** Every entry that these filters find, however many pages they fill. */
export const everyEntry = (farm_id: string, query: EntryQuery, signal?: AbortSignal) =>
  whole((cursor) => listEntries(farm_id, query, cursor, signal));
/** What waits for a person, of one class; with the counts of all. */
export const listReview = (farm_id: string, what: ReviewClass | undefined, limit = 100, signal?: AbortSignal) =>
  told(
    client.GET('/api/events/v1/farms/{farm_id}/review', {
      params: { path: { farm_id }, query: { ...(what && { what }), limit } },
      signal,
    }),
  );
export const decide = (
  farm_id: string,
  entry: { id: string; version: number },
  decision: 'confirm' | 'set_aside' | 'accept',
  why?: string,
) =>
  told(
    client.POST('/api/events/v1/farms/{farm_id}/events/{entry_id}/decision', {
      params: { path: { farm_id, entry_id: entry.id } },
      headers: against(entry.version),
      body: { decision, ...(why && { why }) },
    }),
  );
/** Takes back in one call all that was recorded together; what cannot be is among the answers. */
export const retractBatch = async (farm_id: string, batch_id: string, why: string) =>
  (
    await told(
      client.DELETE('/api/events/v1/farms/{farm_id}/events/batches/{batch_id}', {
        params: { path: { farm_id, batch_id }, query: { why } },
      }),
    )
  ).items;
/** A birth once herd has spoken of its young: each is registered by then, or refused; a repair is waited for longer. */
export async function entryWhenHeard(farm_id: string, entry_id: string, repaired = false): Promise<Entry> {
  let entry = await readEntry(farm_id, entry_id);
  for (let tries = 0; tries < (repaired ? 6 : 4); tries += 1) {
    const rows = (entry.data.offspring ?? []) as { animal_id?: string }[];
    const waiting = rows.filter(
      (row) => row.animal_id && !entry.refused.some((one) => one.animal_id === row.animal_id),
    );
    const heard = await Promise.all(
      waiting.map((row) => readAnimal(farm_id, row.animal_id ?? '').then(Boolean, () => false)),
    );
    if (heard.every(Boolean) && !(repaired && entry.refused.length)) break;
    await new Promise((resolve) => setTimeout(resolve, 250 * (tries + 1)));
    entry = await readEntry(farm_id, entry_id);
  }
  return entry;
}
export const listKinds = async () => (await told(client.GET('/api/events/v1/kinds'))).items as unknown as Kind[];
export const readTimeline = (farm_id: string, subject_id: string, cursor?: string, signal?: AbortSignal) =>
  told(
    client.GET('/api/events/v1/farms/{farm_id}/subjects/{subject_id}/timeline', {
      params: { path: { farm_id, subject_id }, query: part(cursor, 50) },
      signal,
    }),
  );
export const readGrowth = (farm_id: string, subject_id: string, signal?: AbortSignal) =>
  told(
    client.GET('/api/events/v1/farms/{farm_id}/subjects/{subject_id}/growth', {
      params: { path: { farm_id, subject_id } },
      signal,
    }),
  );
/** The gains of the animals of a group or a place, one row for each. */
export const readGains = async (
  farm_id: string,
  of: { group_id: string } | { place_id: string },
  signal?: AbortSignal,
) =>
  (
    await told(
      client.GET('/api/events/v1/farms/{farm_id}/growth', {
        params: { path: { farm_id }, query: { by: 'animal', ...of } },
        signal,
      }),
    )
  ).items;
