import { against, client, told } from './http';
import type { components } from './schema';
import type {
  AnimalIn,
  AnimalQuery,
  EntryIn,
  GroupIn,
  Import,
  ImportChange,
  Me,
  PlaceIn,
  RowQuery,
  SetupIn,
} from './types';

type Schemas = components['schemas'];
type Page<T> = { items: T[]; next: string | null };

/** Reads a list to its end: for the short ones that a form offers whole. */
async function whole<T>(page: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const part = await page(cursor);
    items.push(...part.items);
    cursor = part.next ?? undefined;
  } while (cursor);
  return items;
}

const part = (cursor: string | undefined, limit: number) => ({ limit, ...(cursor ? { cursor } : {}) });

// Identity
export const needsOwner = async () => (await told(client.GET('/api/identity/v1/setup'))).needs_owner;
export const setUp = (body: SetupIn) => told(client.POST('/api/identity/v1/setup', { body }));
export const readSession = () => told(client.GET('/api/identity/v1/session'));
export const signIn = (email: string, password: string) =>
  told(client.POST('/api/identity/v1/session', { body: { email, password } }));
export const signOut = () => told(client.DELETE('/api/identity/v1/session'));
/** Lets the server know the language of the person, for the next device. */
export async function keepLanguage(language: Me['person']['language']): Promise<void> {
  const { response } = await client.GET('/api/identity/v1/session');
  const version = response.headers.get('ETag');
  if (version)
    await told(client.PATCH('/api/identity/v1/me', { headers: { 'If-Match': version }, body: { language } }));
}

// Herd
export const readSummary = (farm_id: string) =>
  told(client.GET('/api/herd/v1/farms/{farm_id}/summary', { params: { path: { farm_id } } }));
export const listAnimals = (farm_id: string, query: AnimalQuery, cursor: string | undefined, signal?: AbortSignal) =>
  told(
    client.GET('/api/herd/v1/farms/{farm_id}/animals', {
      params: { path: { farm_id }, query: { ...query, ...part(cursor, 200) } },
      signal,
    }),
  );
export const readAnimal = (farm_id: string, animal_id: string, signal?: AbortSignal) =>
  told(
    client.GET('/api/herd/v1/farms/{farm_id}/animals/{animal_id}', {
      params: { path: { farm_id, animal_id } },
      signal,
    }),
  );
export const addAnimal = (farm_id: string, body: AnimalIn) =>
  told(client.POST('/api/herd/v1/farms/{farm_id}/animals', { params: { path: { farm_id } }, body }));
export const listPlaces = (farm_id: string) =>
  whole((cursor) =>
    told(
      client.GET('/api/herd/v1/farms/{farm_id}/places', { params: { path: { farm_id }, query: part(cursor, 500) } }),
    ),
  );
export const addPlace = (farm_id: string, body: PlaceIn) =>
  told(client.POST('/api/herd/v1/farms/{farm_id}/places', { params: { path: { farm_id } }, body }));
export const listGroups = (farm_id: string) =>
  whole((cursor) =>
    told(
      client.GET('/api/herd/v1/farms/{farm_id}/groups', { params: { path: { farm_id }, query: part(cursor, 500) } }),
    ),
  );
export const readGroup = (farm_id: string, group_id: string, signal?: AbortSignal) =>
  told(
    client.GET('/api/herd/v1/farms/{farm_id}/groups/{group_id}', { params: { path: { farm_id, group_id } }, signal }),
  );
export const addGroup = (farm_id: string, body: GroupIn) =>
  told(client.POST('/api/herd/v1/farms/{farm_id}/groups', { params: { path: { farm_id } }, body }));

// Events
export const record = (farm_id: string, entry: EntryIn) =>
  told(
    client.POST('/api/events/v1/farms/{farm_id}/events', {
      params: { path: { farm_id } },
      body: entry as Schemas['EventsEntryIn'],
    }),
  );
export const retract = (farm_id: string, entry: { id: string; version: number }, why: string) =>
  told(
    client.DELETE('/api/events/v1/farms/{farm_id}/events/{entry_id}', {
      params: { path: { farm_id, entry_id: entry.id }, query: { why } },
      headers: against(entry.version),
    }),
  );
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
/** The gains of a group's animals, by animal. */
export const readGains = async (farm_id: string, group_id: string, signal?: AbortSignal) =>
  (
    await told(
      client.GET('/api/events/v1/farms/{farm_id}/growth', {
        params: { path: { farm_id }, query: { by: 'animal', group_id } },
        signal,
      }),
    )
  ).items;

// Imports
export const listImports = async (farm_id: string, signal?: AbortSignal) =>
  (
    await told(
      client.GET('/api/integration/v1/farms/{farm_id}/imports', {
        params: { path: { farm_id }, query: { limit: 50 } },
        signal,
      }),
    )
  ).items;
export const readImport = (farm_id: string, import_id: string) =>
  told(
    client.GET('/api/integration/v1/farms/{farm_id}/imports/{import_id}', { params: { path: { farm_id, import_id } } }),
  );
export function sendFile(farm_id: string, file: File, species?: string): Promise<Import> {
  const form = new FormData();
  form.set('file', file);
  if (species) form.set('species', species);
  return told(
    client.POST('/api/integration/v1/farms/{farm_id}/imports', {
      params: { path: { farm_id } },
      body: { file: file.name },
      bodySerializer: () => form,
    }),
  );
}
export const changeImport = (farm_id: string, one: Import, body: ImportChange) =>
  told(
    client.PATCH('/api/integration/v1/farms/{farm_id}/imports/{import_id}', {
      params: { path: { farm_id, import_id: one.id } },
      headers: against(one.version),
      body,
    }),
  );
export const startImport = (farm_id: string, one: Import) =>
  told(
    client.POST('/api/integration/v1/farms/{farm_id}/imports/{import_id}/start', {
      params: { path: { farm_id, import_id: one.id } },
      headers: against(one.version),
    }),
  );
export const listRows = (farm_id: string, import_id: string, query: RowQuery, signal?: AbortSignal) =>
  told(
    client.GET('/api/integration/v1/farms/{farm_id}/imports/{import_id}/rows', {
      params: { path: { farm_id, import_id }, query: { limit: 200, ...query } },
      signal,
    }),
  );
