/** Lactations of a female: weighed days, yields, the fitted curve and what is predicted. */
import { client, told } from './http';
import type { components } from './schema';

type Schemas = components['schemas'];
export type Lactation = Schemas['EventsLactation'];
export type MilkTest = Lactation['tests'][number];

export const listLactations = async (farm_id: string, animal_id: string, signal?: AbortSignal) =>
  (
    await told(
      client.GET('/api/events/v1/farms/{farm_id}/animals/{animal_id}/lactations', {
        params: { path: { farm_id, animal_id } },
        signal,
      }),
    )
  ).items;
