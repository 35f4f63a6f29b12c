import { within } from '../lib/places';
import { against, client, told } from './http';
import { dated, part, whole } from './lists';
import type { AnimalChange, AnimalIn, AnimalQuery, GroupChange, GroupIn, Place, PlaceChange, PlaceIn } from './types';

export const readSummary = (farm_id: string) =>
  told(client.GET('/api/herd/v1/farms/{farm_id}/summary', { params: { path: { farm_id } } }));
export const listAnimals = (farm_id: string, query: AnimalQuery, cursor: string | undefined, signal?: AbortSignal) =>
  told(
    client.GET('/api/herd/v1/farms/{farm_id}/animals', {
      params: { path: { farm_id }, query: { ...query, ...part(cursor, 200) } },
      signal,
    }),
  );
export const readAnimal = (farm_id: string, animal_id: string, signal?: AbortSignal, on?: string) =>
  told(
    client.GET('/api/herd/v1/farms/{farm_id}/animals/{animal_id}', {
      params: { path: { farm_id, animal_id }, query: dated(on) },
      signal,
    }),
  );
export const readPedigree = (farm_id: string, animal_id: string, generations: number, signal?: AbortSignal) =>
  told(
    client.GET('/api/herd/v1/farms/{farm_id}/animals/{animal_id}/pedigree', {
      params: { path: { farm_id, animal_id }, query: { generations } },
      signal,
    }),
  );
/** The young of an animal, the youngest first: the first two hundred. */
export const listProgeny = async (farm_id: string, animal_id: string, signal?: AbortSignal) =>
  (
    await told(
      client.GET('/api/herd/v1/farms/{farm_id}/animals/{animal_id}/progeny', {
        params: { path: { farm_id, animal_id }, query: { limit: 200 } },
        signal,
      }),
    )
  ).items;
export const addAnimal = (farm_id: string, body: AnimalIn) =>
  told(client.POST('/api/herd/v1/farms/{farm_id}/animals', { params: { path: { farm_id } }, body }));
export const changeAnimal = (farm_id: string, animal_id: string, version: number, body: AnimalChange) =>
  told(
    client.PATCH('/api/herd/v1/farms/{farm_id}/animals/{animal_id}', {
      params: { path: { farm_id, animal_id } },
      headers: against(version),
      body,
    }),
  );
/** Makes one animal of two records: the numbers and the history of the first go over to the other. */
export const mergeAnimal = (farm_id: string, animal_id: string, into: string) =>
  told(
    client.POST('/api/herd/v1/farms/{farm_id}/animals/{animal_id}/merge', {
      params: { path: { farm_id, animal_id } },
      headers: { Prefer: 'wait=5' }, // the journal has to hear of it before the other's card is read
      body: { into },
    }),
  );
/** The rows of a catalogue that every farm has, and the farm's own. */
export const listCatalogue = (farm_id: string, catalogue: 'breeds' | 'feeds') =>
  whole((cursor) =>
    told(
      client.GET('/api/herd/v1/farms/{farm_id}/catalogues/{catalogue}', {
        params: { path: { farm_id, catalogue }, query: part(cursor, 500) },
      }),
    ),
  );
/** The places as they are, or as they were at the end of a day. */
export const listPlaces = (farm_id: string, on?: string) =>
  whole((cursor) =>
    told(
      client.GET('/api/herd/v1/farms/{farm_id}/places', {
        params: { path: { farm_id }, query: { ...part(cursor, 500), ...dated(on) } },
      }),
    ),
  );
export const addPlace = (farm_id: string, body: PlaceIn) =>
  told(client.POST('/api/herd/v1/farms/{farm_id}/places', { params: { path: { farm_id } }, body }));
export const readPlace = (farm_id: string, place_id: string, signal?: AbortSignal, on?: string) =>
  told(
    client.GET('/api/herd/v1/farms/{farm_id}/places/{place_id}', {
      params: { path: { farm_id, place_id }, query: dated(on) },
      signal,
    }),
  );
export const changePlace = (farm_id: string, place_id: string, version: number, body: PlaceChange) =>
  told(
    client.PATCH('/api/herd/v1/farms/{farm_id}/places/{place_id}', {
      params: { path: { farm_id, place_id } },
      headers: against(version),
      body,
    }),
  );
export const listGroups = (farm_id: string, on?: string) =>
  whole((cursor) =>
    told(
      client.GET('/api/herd/v1/farms/{farm_id}/groups', {
        params: { path: { farm_id }, query: { ...part(cursor, 500), ...dated(on) } },
      }),
    ),
  );
export const readGroup = (farm_id: string, group_id: string, signal?: AbortSignal, on?: string) =>
  told(
    client.GET('/api/herd/v1/farms/{farm_id}/groups/{group_id}', {
      params: { path: { farm_id, group_id }, query: dated(on) },
      signal,
    }),
  );
export const addGroup = (farm_id: string, body: GroupIn) =>
  told(client.POST('/api/herd/v1/farms/{farm_id}/groups', { params: { path: { farm_id } }, body }));
export const changeGroup = (farm_id: string, group_id: string, version: number, body: GroupChange) =>
  told(
    client.PATCH('/api/herd/v1/farms/{farm_id}/groups/{group_id}', {
      params: { path: { farm_id, group_id } },
      headers: against(version),
      body,
    }),
  );
/** Every animal that these filters find, however many pages they fill. */
export const findAnimals = (farm_id: string, query: AnimalQuery, signal?: AbortSignal) =>
  whole((cursor) =>
    told(
      client.GET('/api/herd/v1/farms/{farm_id}/animals', {
        params: { path: { farm_id }, query: { ...query, ...part(cursor, 500) } },
        signal,
      }),
    ),
  );
/** The animals in a place and in all places inside it: herd lists one place at a time, the empty ones are not asked. */
export async function animalsWithin(
  farm_id: string,
  place_id: string,
  places: readonly Place[],
  signal?: AbortSignal,
  on?: string,
) {
  const inhabited = places.filter((place) => place.animals > 0 && within(place_id, places).has(place.id));
  const each = await Promise.all(
    inhabited.map((place) => findAnimals(farm_id, { place_id: place.id, status: 'present', ...dated(on) }, signal)),
  );
  return each.flat();
}
