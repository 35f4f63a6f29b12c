import { against, client, told } from './http';
import { part } from './lists';
import type { components } from './schema';
import type { Correction, EntryIn, EntryQuery, Kind, SelectionIn } from './types';

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
export const readEntry = (farm_id: string, entry_id: string) =>
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
/** What waits for a person: what is in doubt, and what waits for its subject. */
export async function listNeeds(farm_id: string, signal?: AbortSignal) {
  const of = async (verdict: 'disputed' | 'waiting') =>
    (await listEntries(farm_id, { verdict }, undefined, signal)).items.filter((one) => !one.retracted);
  const [disputed, waiting] = await Promise.all([of('disputed'), of('waiting')]);
  return { disputed, waiting };
}
export async function countNeeds(farm_id: string): Promise<number> {
  const { disputed, waiting } = await listNeeds(farm_id);
  return disputed.length + waiting.length;
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
