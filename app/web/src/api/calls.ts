import { ask } from './http';
import type {
  Animal,
  AnimalIn,
  Entry,
  EventIn,
  Group,
  GroupIn,
  Growth,
  Import,
  ImportOptions,
  ImportRow,
  Me,
  Page,
  Place,
  PlaceIn,
  SetupIn,
} from './types';

const identity = '/api/identity/v1';
const herd = (farm: string) => `/api/herd/v1/farms/${farm}`;
const events = (farm: string) => `/api/events/v1/farms/${farm}`;
const imports = (farm: string) => `/api/integration/v1/farms/${farm}/imports`;

/** Reads a list to its end: for the short ones that a form offers whole. */
async function whole<T>(path: string, signal?: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await ask<Page<T>>('GET', path, { query: { limit: 500, cursor }, signal });
    items.push(...data.items);
    cursor = data.next ?? undefined;
  } while (cursor);
  return items;
}

// Identity
export const needsOwner = async () =>
  (await ask<{ needs_owner: boolean }>('GET', `${identity}/setup`)).data.needs_owner;
export const setUp = async (body: SetupIn) => (await ask<Me>('POST', `${identity}/setup`, { body })).data;
export const readSession = async () => (await ask<Me>('GET', `${identity}/session`)).data;
export const signIn = async (email: string, password: string) =>
  (await ask<Me>('POST', `${identity}/session`, { body: { email, password } })).data;
export const signOut = () => ask<null>('DELETE', `${identity}/session`);

// Herd
export type AnimalQuery = Record<string, string | undefined>;
/** The question of a filtered table: `all` is what the server calls no status. */
export const animalQuery = (filters: AnimalQuery): AnimalQuery => ({
  ...filters,
  status: filters.status === 'all' ? undefined : filters.status,
});
export const listAnimals = async (farm: string, query: AnimalQuery, cursor: string | undefined, signal?: AbortSignal) =>
  (await ask<Page<Animal>>('GET', `${herd(farm)}/animals`, { query: { ...query, limit: 200, cursor }, signal })).data;
export const readAnimal = async (farm: string, id: string, signal?: AbortSignal) =>
  (await ask<Animal>('GET', `${herd(farm)}/animals/${id}`, { signal })).data;
export const addAnimal = async (farm: string, body: AnimalIn) =>
  (await ask<Animal>('POST', `${herd(farm)}/animals`, { body })).data;
export const listPlaces = (farm: string, signal?: AbortSignal) => whole<Place>(`${herd(farm)}/places`, signal);
export const addPlace = async (farm: string, body: PlaceIn) =>
  (await ask<Place>('POST', `${herd(farm)}/places`, { body })).data;
export const listGroups = (farm: string, signal?: AbortSignal) => whole<Group>(`${herd(farm)}/groups`, signal);
export const readGroup = async (farm: string, id: string, signal?: AbortSignal) =>
  (await ask<Group>('GET', `${herd(farm)}/groups/${id}`, { signal })).data;
export const addGroup = async (farm: string, body: GroupIn) =>
  (await ask<Group>('POST', `${herd(farm)}/groups`, { body })).data;

// Events
export const record = (farm: string, body: EventIn) => ask<Entry>('POST', `${events(farm)}/events`, { body });
export const retract = (farm: string, entry: { id: string; version: number }, why: string) =>
  ask<Entry>('DELETE', `${events(farm)}/events/${entry.id}`, { query: { why }, version: entry.version });
export const readTimeline = async (farm: string, subject: string, cursor?: string, signal?: AbortSignal) =>
  (
    await ask<Page<Entry>>('GET', `${events(farm)}/subjects/${subject}/timeline`, {
      query: { limit: 50, cursor },
      signal,
    })
  ).data;
export const readGrowth = async (farm: string, subject: string, signal?: AbortSignal) =>
  (await ask<Growth>('GET', `${events(farm)}/subjects/${subject}/growth`, { signal })).data;

// Imports
export const listImports = async (farm: string, signal?: AbortSignal) =>
  (await ask<Page<Import>>('GET', imports(farm), { query: { limit: 50 }, signal })).data.items;
export const readImport = async (farm: string, id: string, signal?: AbortSignal) =>
  (await ask<Import>('GET', `${imports(farm)}/${id}`, { signal })).data;
export async function sendFile(farm: string, file: File): Promise<Import> {
  const form = new FormData();
  form.set('file', file);
  return (await ask<Import>('POST', imports(farm), { form })).data;
}
export type ImportChange = { mapping?: Record<string, string | null>; options?: ImportOptions };
export const changeImport = async (farm: string, one: Import, body: ImportChange) =>
  (await ask<Import>('PATCH', `${imports(farm)}/${one.id}`, { body, version: one.version })).data;
export const startImport = async (farm: string, one: Import) =>
  (await ask<Import>('POST', `${imports(farm)}/${one.id}/start`, { version: one.version })).data;
export const listRows = async (
  farm: string,
  id: string,
  query: { status?: string; cursor?: string },
  signal?: AbortSignal,
) =>
  (await ask<Page<ImportRow>>('GET', `${imports(farm)}/${id}/rows`, { query: { limit: 200, ...query }, signal })).data;
